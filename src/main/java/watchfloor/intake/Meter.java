package watchfloor.intake;

import java.util.concurrent.atomic.LongAdder;
import watchfloor.mention.IntakeCounts;

/**
 * Counts what becomes of everything that one source delivers:
 * {@code received = accepted + duplicate + rejected + shed} once nothing is under way.
 *
 * <p>Safe from any thread. What is received is counted before it can come to an end, so a reading never shows more ends than
 * beginnings.
 */
public final class Meter {
  private final LongAdder received = new LongAdder();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder duplicate = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder shed = new LongAdder();

  void received() {
    received.increment();
  }

  void accepted() {
    accepted.increment();
  }

  void duplicate() {
    duplicate.increment();
  }

  void rejected() {
    rejected.increment();
  }

  void shed() {
    shed.increment();
  }

  /** The counts since the start. The ends are read before the beginnings, so that nothing ends before it began. */
  public IntakeCounts counts() {
    long kept = accepted.sum();
    long again = duplicate.sum();
    long refused = rejected.sum();
    long lost = shed.sum();
    return new IntakeCounts(received.sum(), kept, again, refused, lost);
  }
}
