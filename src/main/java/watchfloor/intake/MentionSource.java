package watchfloor.intake;

import java.io.IOException;

/**
 * A place that mentions come from: a network, a file, the demo's public.
 *
 * <p>A source reads, parses and hands in, nothing else. It runs on a thread of its own, named {@code src-} and its name;
 * whoever runs it starts it again, with growing pauses, when it fails.
 */
public interface MentionSource {
  /** Unique in a center, short: tiles and logs show it. */
  String name();

  /**
   * Whether several hubs listen to it at once and share among themselves what it gives, by means of its own. A source that cannot is
   * listened to by one hub alone.
   */
  default boolean shared() {
    return false;
  }

  /**
   * Whether it rests by itself while {@link Intake#held} says so, without losing its place. A source that cannot is interrupted, and
   * started anew later.
   */
  default boolean restsInPlace() {
    return false;
  }

  /**
   * Hands in mentions until the source has no more, then returns; an endless source returns only by an exception.
   *
   * @throws IOException          the place failed; the message is one plain sentence, shown on the wall
   * @throws InterruptedException the room closes
   */
  void listen(Intake intake) throws IOException, InterruptedException;
}
