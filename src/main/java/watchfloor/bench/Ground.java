package watchfloor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What every measurement stands on.
 *
 * @param dir     an empty folder on the disk that is measured
 * @param threads makes those of one measurement
 * @param self    the command that starts this program's bench in another process, to which arguments are added
 * @param say     hears what is being done, a few words at a time
 */
public record Ground(Path dir, BenchSize size, Clock clock, Supplier<BenchThreads> threads, List<String> self, Consumer<String> say) {

  /** A folder that is not there yet. */
  public Path fresh(String name) {
    return dir.resolve(name);
  }

  /** Deletes a folder with everything in it; one that is not there is fine. */
  public void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new BenchException("What the bench wrote into " + folder + " could not be removed (" + e.getMessage() + "): remove it.", e);
    }
  }

  static double seconds(long fromNanos) {
    return (System.nanoTime() - fromNanos) / 1e9;
  }
}
