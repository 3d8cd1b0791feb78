package watchfloor.screen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import watchfloor.bench.BenchException;
import watchfloor.bench.Figure;
import watchfloor.bench.Goal;
import watchfloor.bench.Ground;
import watchfloor.bench.Measurement;
import watchfloor.screen.FirstFrame;

/**
 * How long a start takes until the first frame of the wall is there, hub, store and all, beside a bare JavaFX window on the same Java
 * machine. Both are processes of their own and need a display. The demo center is begun once before, as a room that is there is.
 */
public final class FirstWallFrame implements Measurement {
  private static final Pattern LINE = Pattern.compile(Pattern.quote(FirstFrame.SAID) + "(\\d+)");
  private static final double GOAL = 2.5;
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final long LOOK_NANOS = 20_000_000;
  private static final long STOP_SECONDS = 30;

  @Override
  public void run(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException {
    Path home = ground.fresh("home");
    Files.createDirectories(home);
    wall(ground, home);
    int runs = ground.size().runs();
    double[] ours = new double[runs];
    double[] bare = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("the first frame: run " + (run + 1) + " of " + runs);
      bare[run] = bare(ground);
      ours[run] = wall(ground, home);
    }
    found.accept(Figure.beside("first frame of the wall", "ms", ours, "a bare window", bare, Goal.ratioAtMost(GOAL)));
    ground.remove(home);
  }

  private static double bare(Ground ground) throws IOException {
    List<String> command = new ArrayList<>(ground.self());
    command.addAll(List.of("--child", BareWindow.NAME, "--dir", ground.dir().toString()));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return in(said).orElseThrow(() -> new BenchException("A bare JavaFX window did not open: is there a display?", null));
  }

  /** Starts the room, waits for its frame, and has it end as a service manager would. */
  private static double wall(Ground ground, Path home) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path log : files.filter(FirstWallFrame::log).toList()) {
        Files.delete(log);
      }
    }
    List<String> command = new ArrayList<>(ground.self());
    command.add(1, "-Duser.home=" + home);
    command.set(command.size() - 1, "run");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      long end = System.nanoTime() + WAIT.toNanos();
      for (OptionalDouble said = logged(home); System.nanoTime() < end && process.isAlive(); said = logged(home)) {
        if (said.isPresent()) {
          return said.getAsDouble();
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
      throw new BenchException("The room showed no frame within " + WAIT.toSeconds() + " s: is there a display?", null);
    } finally {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static boolean log(Path file) {
    return file.endsWith("watchfloor.log");
  }

  private static OptionalDouble logged(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path log : files.filter(FirstWallFrame::log).toList()) {
        OptionalDouble said = in(Files.readString(log, StandardCharsets.ISO_8859_1));
        if (said.isPresent()) {
          return said;
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble in(String text) {
    Matcher line = LINE.matcher(text);
    return line.find() ? OptionalDouble.of(Double.parseDouble(line.group(1))) : OptionalDouble.empty();
  }
}
