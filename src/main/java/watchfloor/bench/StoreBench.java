package watchfloor.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Everything that is measured of the store, one after the other. */
public final class StoreBench {
  /** What the command line calls it. */
  public static final String NAME = "store";

  private final Ground ground;

  public StoreBench(Ground ground) {
    this.ground = ground;
  }

  /** What each part is called, in the order in which they are measured. */
  public static final List<String> PARTS = List.of("burst", "claims", "speed", "ingest", "ingress", "next", "start", "backup", "heat");

  /**
   * Measures on the caller's thread, and hands over each figure as soon as it is known.
   *
   * @param part one of {@link #PARTS}, or empty for all of them
   * @return whether every goal was met
   * @throws BenchException something could not be measured: one plain sentence
   */
  public boolean run(String part, Consumer<Figure> found) throws IOException, InterruptedException {
    boolean[] met = {true};
    for (Map.Entry<String, Measurement> one : measurements().entrySet()) {
      if (part.isEmpty() || part.equals(one.getKey())) {
        one.getValue().run(ground, figure -> {
          met[0] &= figure.met();
          found.accept(figure);
        });
      }
    }
    return met[0];
  }

  private static Map<String, Measurement> measurements() {
    PacedClaims paced = new PacedClaims();
    List<Measurement> each =
        List.of(
            new Burst(), paced, new FastClaims(), new Ingest(), new Ingress(), new NextItem(paced::bareMedian), new KilledStart(),
            new BackupMeanwhile(), new HeatRebuild());
    Map<String, Measurement> named = new LinkedHashMap<>();
    for (int i = 0; i < PARTS.size(); i++) {
      named.put(PARTS.get(i), each.get(i));
    }
    return named;
  }
}
