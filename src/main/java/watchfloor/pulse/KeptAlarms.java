package watchfloor.pulse;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alarms where they are kept: at the hub. What a person did is on disk before it is answered and before anybody sees it; where the disk does not take
 * it, nothing is changed and the person is told.
 *
 * <p>Any thread; all changes happen one after the other on the lane.
 */
public final class KeptAlarms implements AlarmBook {
  /** How often an alarm calls while nobody works on it. */
  public static final Duration NAGS = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(KeptAlarms.class);

  private final AlarmKeeper keeper;
  private final Clock clock;
  private final Executor lane;
  private final String trouble;
  private boolean unkept;
  private volatile AlarmBoard board;

  /**
   * Reads what was kept, at once; begins without an alarm where nothing was, or where it is damaged.
   *
   * @param clock the world's time, also in a replay
   * @param lane  one thread that may wait for the disk
   */
  public KeptAlarms(AlarmKeeper keeper, Clock clock, Executor lane) {
    this.keeper = keeper;
    this.clock = clock;
    this.lane = lane;
    AlarmBoard kept = new AlarmBoard(List.of());
    String fault = "";
    try {
      kept = new AlarmBoard(keeper.read());
    } catch (IOException e) {
      LOG.warn("the alarms could not be read", e);
      fault = "What people did about alarms could not be read (" + e.getMessage() + "): alarms that last call again.";
    }
    board = kept;
    trouble = fault;
  }

  /** One sentence where what was kept could not be read, else empty. */
  public String trouble() {
    return trouble;
  }

  @Override
  public List<Alarm> now() {
    return board.alarms();
  }

  /** Takes in what is seen now; for the clock thread, about four times a second. */
  public void look(List<Alarm> raised, Instant room, boolean reading) {
    try {
      lane.execute(() -> look(new AlarmBoard.Seen(raised, room, reading)));
    } catch (RejectedExecutionException e) {
      LOG.debug("the room has ended", e);
    }
  }

  /** An alarm calls also where the disk is full: it is then kept with the next look at which the disk takes it. */
  private void look(AlarmBoard.Seen seen) {
    AlarmBoard next = board.after(seen, clock.instant(), NAGS);
    boolean other = unkept || !next.keepsAs(board);
    board = next;
    if (other) {
      try {
        keeper.write(next.alarms());
        unkept = false;
      } catch (IOException e) {
        if (!unkept) {
          LOG.warn("the alarms could not be kept", e);
        }
        unkept = true;
      }
    }
  }

  @Override
  public CompletableFuture<AlarmOutcome> propose(AlarmChange change, String by) {
    CompletableFuture<AlarmOutcome> answer = new CompletableFuture<>();
    try {
      lane.execute(() -> answer.complete(done(change, by)));
    } catch (RejectedExecutionException e) {
      LOG.debug("the room has ended", e);
      answer.complete(new AlarmOutcome.Refused("The room is closing: the alarm was not changed."));
    }
    return answer;
  }

  private AlarmOutcome done(AlarmChange change, String by) {
    Optional<String> fault = change.fault();
    if (fault.isPresent()) {
      return new AlarmOutcome.Refused(fault.get());
    } else if (board.alarm(change.id()).isEmpty()) {
      return new AlarmOutcome.Refused("This alarm is over and no longer listed: look at the alarms again.");
    }
    AlarmBoard next = board.after(change, by, clock.instant());
    try {
      if (!next.equals(board)) {
        keeper.write(next.alarms());
        board = next;
      }
      return new AlarmOutcome.Done(next.alarm(change.id()).orElseThrow());
    } catch (IOException e) {
      LOG.warn("what was done about an alarm could not be kept", e);
      return new AlarmOutcome.Refused("The alarm was not changed: it could not be kept (" + e.getMessage() + "). Free some space, and do it again.");
    }
  }
}
