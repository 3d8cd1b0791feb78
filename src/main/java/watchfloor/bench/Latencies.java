package watchfloor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How long each of many calls took. Percentiles are exact: every value is kept, in 8 bytes. */
public final class Latencies {
  private static final double NANOS_IN_A_MILLI = 1_000_000;

  private final long[] sorted;

  /** @param nanos one value a call, one array a caller; a value or more in all */
  public Latencies(List<long[]> nanos) {
    sorted = nanos.stream().flatMapToLong(LongStream::of).toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("there are no calls to judge");
    }
    Arrays.sort(sorted);
  }

  int size() {
    return sorted.length;
  }

  /** Milliseconds that a {@code share} (above 0, at most 1) of all calls took at most, by the nearest rank. */
  double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(1, rank) - 1] / NANOS_IN_A_MILLI;
  }

  public double median() {
    return millis(0.5);
  }

  public double p99() {
    return millis(0.99);
  }

  public double slowest() {
    return millis(1);
  }
}
