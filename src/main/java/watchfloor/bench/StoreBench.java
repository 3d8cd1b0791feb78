package watchfloor.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Everything that is measured of the store, one after the other. */
public final class StoreBench {
  /** What the command line calls it. */
  public static final String NAME = "store";

  private final Ground ground;

  public StoreBench(Ground ground) {
    this.ground = ground;
  }

  /**
   * Measures on the caller's thread, and hands over each figure as soon as it is known.
   *
   * @return whether every goal was met
   * @throws BenchException something could not be measured: one plain sentence
   */
  public boolean run(Consumer<Figure> found) throws IOException, InterruptedException {
    PacedClaims paced = new PacedClaims();
    List<Measurement> all =
        List.of(
            new Burst(), paced, new FastClaims(), new Ingest(), new Ingress(), new NextItem(paced::bareMedian), new KilledStart(),
            new BackupMeanwhile(), new HeatRebuild());
    boolean[] met = {true};
    for (Measurement one : all) {
      one.run(ground, figure -> {
        met[0] &= figure.met();
        found.accept(figure);
      });
    }
    return met[0];
  }
}
