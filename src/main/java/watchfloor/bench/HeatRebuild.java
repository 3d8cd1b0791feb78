package watchfloor.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.PulseBook;

/** How long the heat map of a day takes to be made again from the kept minutes, beside counting the mentions; and whether it is the same. */
final class HeatRebuild implements Measurement {
  private static final Duration DAY = Duration.ofHours(24);
  private static final long HOUR = 3_600_000;
  private static final double GOAL_MILLIS = 1_000;

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int rows = ground.size().history();
    Instant from = Instant.ofEpochMilli(ground.clock().millis() / HOUR * HOUR).minus(DAY);
    Posts posts = new Posts(from, DAY.dividedBy(rows));
    int runs = ground.size().runs();
    double[] ours = new double[runs];
    double[] theirs = new double[runs];
    double[] differences = new double[runs];
    Path dir = ground.fresh("heat");
    Path rawDir = ground.fresh("heat-raw");
    ground.say().accept("heat map: filling two stores");
    try (RealStore store = new RealStore(ground, dir);
        RawStore raw = RawStore.open(rawDir, false)) {
      store.append(posts, 0, rows);
      store.catchUp();
      Ingest.fill(raw, posts, rows);
      for (int run = 0; run < runs; run++) {
        long began = System.nanoTime();
        HeatCells cells = cells(store.store().pulse(), from);
        ours[run] = 1_000 * Ground.seconds(began);
        began = System.nanoTime();
        HeatCells counted = raw.heat(from.toEpochMilli());
        theirs[run] = 1_000 * Ground.seconds(began);
        differences[run] = cells.differences(counted) + Math.abs(rows - counted.total());
      }
    } finally {
      ground.remove(dir);
      ground.remove(rawDir);
    }
    found.accept(Figure.beside("heat map, 24 h of 20 issues", "ms", ours, "GROUP BY over mentions", theirs, Goal.atMost(GOAL_MILLIS)));
    found.accept(Figure.alone("heat map: other than counted", "mentions", differences, Goal.atMost(0)));
  }

  private static HeatCells cells(PulseBook pulse, Instant from) {
    HeatCells cells = new HeatCells();
    for (IssueMinute minute : pulse.minutesSince(from)) {
      long hour = (minute.counts().minute().toEpochMilli() - from.toEpochMilli()) / HOUR;
      cells.add(hour, minute.issueId(), minute.counts().total());
    }
    return cells;
  }
}
