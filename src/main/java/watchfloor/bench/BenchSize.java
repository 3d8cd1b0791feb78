package watchfloor.bench;

import java.time.Duration;

/**
 * How much is measured. Smaller sizes say less: a short run is mostly the Java machine getting warm.
 *
 * @param runs       of each figure, 1 or more
 * @param burst      mentions that come in at once
 * @param ingest     mentions a run, of which a tenth warms up
 * @param ingress    mentions a run, of which a tenth warms up
 * @param claims     how long operators claim at their own pace, a run
 * @param fullSpeed  claims a run at full speed, of which a tenth warms up
 * @param open       items that are open while the next one is asked for
 * @param asked      how often it is asked for
 * @param kept       mentions in the store that is opened after it was killed
 * @param operations that the same store holds
 * @param history    mentions in the last 24 hours behind the heat map, and in the store that is backed up
 */
public record BenchSize(
    int runs, int burst, int ingest, int ingress, Duration claims, int fullSpeed, int open, int asked, int kept, int operations, int history) {
  /** Of mentions on the busiest second that Twitter ever told of, 3 August 2013. */
  static final int BURST_A_SECOND = 143_199;

  /** About a minute and a half. */
  public static final BenchSize QUICK =
      new BenchSize(2, 2 * BURST_A_SECOND, 60_000, 60_000, Duration.ofSeconds(4), 6_000, 10_000, 300, 50_000, 5_000, 50_000);

  /** About eight minutes on two cores. */
  public static final BenchSize STANDARD =
      new BenchSize(3, 10 * BURST_A_SECOND, 300_000, 300_000, Duration.ofSeconds(10), 30_000, 100_000, 1_000, 500_000, 50_000, 200_000);

  /** The sizes that the goals speak of: an hour or so. */
  public static final BenchSize LONG =
      new BenchSize(3, 10 * BURST_A_SECOND, 6_000_000, 1_500_000, Duration.ofSeconds(20), 100_000, 100_000, 5_000, 5_000_000, 50_000, 1_000_000);
}
