package watchfloor.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** One thing that the bench measures, from making its files to removing them. */
@FunctionalInterface
public interface Measurement {
  /**
   * Measures, and hands over each figure as soon as it is known; on the caller's thread.
   *
   * @throws BenchException something could not be measured, or what the store kept is wrong
   */
  void run(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException;
}
