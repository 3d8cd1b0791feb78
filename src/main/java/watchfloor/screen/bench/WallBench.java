package watchfloor.screen.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import watchfloor.bench.BenchException;
import watchfloor.bench.Figure;
import watchfloor.bench.Ground;
import watchfloor.bench.Measurement;
import watchfloor.screen.Look;
import watchfloor.wall.Layout;

/** Everything that is measured of the wall, one after the other. The toolkit must have been started. */
public final class WallBench {
  /** What the command line calls it. */
  public static final String NAME = "wall";

  private final Ground ground;
  private final List<Measurement> measurements;

  /** @param layout its screens are those that are measured */
  public WallBench(Ground ground, Layout layout, Look look) {
    this.ground = ground;
    measurements = List.of(new Answers(layout, look), new Arrival(layout, look), new Load(layout, look), new TileFrames(layout, look));
  }

  /**
   * Measures on the caller's thread, not the JavaFX one, and hands over each figure as soon as it is known.
   *
   * @return whether every goal was met
   * @throws BenchException something could not be measured: one plain sentence
   */
  public boolean run(Consumer<Figure> found) throws IOException, InterruptedException {
    boolean[] met = {true};
    for (Measurement one : measurements) {
      one.run(ground, figure -> {
        met[0] &= figure.met();
        found.accept(figure);
      });
    }
    return met[0];
  }
}
