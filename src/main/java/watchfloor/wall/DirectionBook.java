package watchfloor.wall;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The one direction of a room, wherever it is kept. Any thread; nothing here waits. */
public interface DirectionBook {
  /** For {@link #propose}: whatever the wall does now. */
  long ANY_VERSION = -1;

  /** The newest direction that is known here; ask {@link Direction#at} for what holds at a moment. */
  Direction now();

  /**
   * Asks for a change.
   *
   * @param version what the wall did when the person decided, by {@link Direction#version}; {@link #ANY_VERSION} where it does not matter
   * @param by      the person's name, for those who read it on the wall; a book elsewhere puts the name of whoever signed in
   */
  CompletableFuture<DirectionOutcome> propose(DirectionChange change, long version, String by);

  /** Is told of each new direction, on any thread; must be quick and must not fail. */
  void onChange(Consumer<Direction> listener);
}
