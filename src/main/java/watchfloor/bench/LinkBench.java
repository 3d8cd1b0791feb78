package watchfloor.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Everything that is measured of the link between a hub and its walls and desks, one after the other. */
public final class LinkBench {
  /** What the command line calls it. */
  public static final String NAME = "link";

  private final Ground ground;

  public LinkBench(Ground ground) {
    this.ground = ground;
  }

  /**
   * Measures on the caller's thread, and hands over each figure as soon as it is known.
   *
   * @return whether every goal was met
   * @throws BenchException something could not be measured: one plain sentence
   */
  public boolean run(Consumer<Figure> found) throws IOException, InterruptedException {
    boolean[] met = {true};
    for (Measurement one : List.of(new SeenElsewhere(), new RemoteClaims(), new WallBytes(), new LinkCost())) {
      one.run(ground, figure -> {
        met[0] &= figure.met();
        found.accept(figure);
      });
    }
    return met[0];
  }
}
