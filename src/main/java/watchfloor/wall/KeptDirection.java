package watchfloor.wall;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The direction where it is kept: at the hub. What a person wants is on disk before it is answered and before any wall shows it; where the disk
 * does not take it, nothing is changed and the person is told.
 *
 * <p>Any thread; all changes happen one after the other on the lane.
 */
public final class KeptDirection implements DirectionBook {
  private static final Logger LOG = LoggerFactory.getLogger(KeptDirection.class);

  private final DirectionKeeper keeper;
  private final Clock clock;
  private final Executor lane;
  private final List<Consumer<Direction>> listeners = new CopyOnWriteArrayList<>();
  private final String trouble;
  private volatile Direction now;

  /**
   * Reads what was kept, at once; begins calm where nothing was, or where it is damaged.
   *
   * @param clock the world's time, also in a replay
   * @param lane  one thread that may wait for the disk
   */
  public KeptDirection(DirectionKeeper keeper, Clock clock, Executor lane) {
    this.keeper = keeper;
    this.clock = clock;
    this.lane = lane;
    Direction kept = Direction.CALM;
    String fault = "";
    try {
      kept = keeper.read().orElse(Direction.CALM);
    } catch (IOException e) {
      LOG.warn("the wall's direction could not be read", e);
      fault = "What the wall was to do could not be read (" + e.getMessage() + "): it begins without a hand on it.";
    }
    now = kept;
    trouble = fault;
  }

  /** One sentence where what was kept could not be read, else empty. */
  public String trouble() {
    return trouble;
  }

  @Override
  public Direction now() {
    return now;
  }

  @Override
  public CompletableFuture<DirectionOutcome> propose(DirectionChange change, long version, String by) {
    CompletableFuture<DirectionOutcome> answer = new CompletableFuture<>();
    try {
      lane.execute(() -> answer.complete(done(change, version, by)));
    } catch (RejectedExecutionException e) {
      LOG.debug("the room has ended", e);
      answer.complete(new DirectionOutcome.Refused("The room is closing: the wall was not changed."));
    }
    return answer;
  }

  private DirectionOutcome done(DirectionChange change, long version, String by) {
    Direction before = now;
    if (change.fault().isPresent()) {
      return new DirectionOutcome.Refused(change.fault().get());
    } else if (version != ANY_VERSION && version != before.version()) {
      return new DirectionOutcome.Outdated(before);
    }
    try {
      take(before.after(change, by, clock.instant()));
      return new DirectionOutcome.Done(now);
    } catch (IOException e) {
      LOG.warn("the wall's direction could not be kept", e);
      return new DirectionOutcome.Refused("The wall was not changed: it could not be kept (" + e.getMessage() + "). Free some space, and do it again.");
    }
  }

  private void take(Direction next) throws IOException {
    if (next.equals(now)) {
      return;
    }
    keeper.write(next);
    now = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  /** Takes in the alarms that ring now, and forgets what ended by itself; for the clock thread, about four times a second. */
  public void alarms(List<Pin> ringing) {
    try {
      lane.execute(() -> look(ringing));
    } catch (RejectedExecutionException e) {
      LOG.debug("the room has ended", e);
    }
  }

  /** An alarm is shown also where the disk is full: it then is only not remembered over a restart. */
  private void look(List<Pin> ringing) {
    Direction next = now.afterAlarms(ringing, clock.instant());
    try {
      take(next);
    } catch (IOException e) {
      LOG.warn("the wall's direction could not be kept", e);
      now = next;
      listeners.forEach(listener -> listener.accept(next));
    }
  }

  @Override
  public void onChange(Consumer<Direction> listener) {
    listeners.add(listener);
  }
}
