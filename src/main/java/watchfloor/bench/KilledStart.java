package watchfloor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How long a store takes to open whose process was killed while it took mentions in: in a fresh process, as after a crash. */
final class KilledStart implements Measurement {
  private static final double GOAL_SECONDS = 5;
  private static final long LET_IT_WORK_MS = 1_500;
  private static final long DEAD_WITHIN_S = 30;

  @Override
  public void run(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException {
    int runs = ground.size().runs();
    double[] opened = new double[runs];
    double[] caughtUp = new double[runs];
    Path dir = ground.fresh("killed");
    try {
      for (int run = 0; run < runs; run++) {
        ground.say().accept("start after a kill: run " + (run + 1) + " of " + runs + ", filling a store of " + ground.size().kept());
        fillAndKill(ground, dir);
        String[] times = open(ground, dir).split(" ");
        opened[run] = Double.parseDouble(times[1]);
        caughtUp[run] = Double.parseDouble(times[2]);
      }
    } finally {
      ground.remove(dir);
    }
    found.accept(Figure.alone("start after a kill: open", "s", opened, Goal.atMost(GOAL_SECONDS)));
    found.accept(Figure.alone("start after a kill: caught up", "s", caughtUp));
  }

  private static void fillAndKill(Ground ground, Path dir) throws IOException, InterruptedException {
    Process child = child(ground, Child.FILL, dir);
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      await(lines, Child.READY);
      child.waitFor(LET_IT_WORK_MS, TimeUnit.MILLISECONDS);
    } finally {
      end(child);
    }
  }

  private static String open(Ground ground, Path dir) throws IOException, InterruptedException {
    Process child = child(ground, Child.OPEN, dir);
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      return await(lines, Child.OPENED);
    } finally {
      end(child);
    }
  }

  private static void end(Process child) throws InterruptedException {
    child.destroyForcibly();
    if (!child.waitFor(DEAD_WITHIN_S, TimeUnit.SECONDS)) {
      throw new BenchException("The process " + child.pid() + " that the bench started could not be ended: end it by hand.", null);
    }
  }

  private static Process child(Ground ground, String what, Path dir) throws IOException {
    List<String> command = new ArrayList<>(ground.self());
    command.addAll(List.of(
        "--child", what, "--dir", dir.toString(), "--mentions", Integer.toString(ground.size().kept()),
        "--operations", Integer.toString(ground.size().operations())));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String await(BufferedReader lines, String word) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(word)) {
        return line;
      }
    }
    throw new BenchException("The process that the bench started ended before it was '" + word + "': start the bench's child by hand to see why.", null);
  }
}
