package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import watchfloor.bench.AnalysisBench;
import watchfloor.bench.BenchSize;
import watchfloor.bench.BenchThreads;
import watchfloor.bench.Child;
import watchfloor.bench.Figure;
import watchfloor.bench.Ground;
import watchfloor.bench.LinkBench;
import watchfloor.bench.StoreBench;
import watchfloor.bench.SurgeBench;
import watchfloor.command.Terminal;
import watchfloor.screen.Fonts;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.screen.Toolkit;
import watchfloor.screen.bench.BareWindow;
import watchfloor.screen.bench.FirstWallFrame;
import watchfloor.screen.bench.WallBench;
import watchfloor.settings.CenterFiles;
import watchfloor.settings.CenterHome;
import watchfloor.settings.CenterReader;
import watchfloor.wall.Layout;

/** Measures in a folder that is gone afterwards, and prints each figure as soon as it is known. */
final class BenchRun {
  private static final int DONE = 0;
  private static final int GOAL_MISSED = 3;
  private static final String LAYOUT = "wall-4";

  private final Clock clock;
  private final Terminal terminal;
  private final Optional<String> noDisplay;

  /** @param noDisplay why windows cannot be opened, empty when they can */
  BenchRun(Clock clock, Terminal terminal, Optional<String> noDisplay) {
    this.clock = clock;
    this.terminal = terminal;
    this.noDisplay = noDisplay;
  }

  /**
   * 0 when every goal was met, else 3.
   *
   * @param what a bench, or a bench and one part of it with a dot between; empty for everything
   */
  int run(String what, Optional<Path> disk, BenchSize size, boolean json) throws IOException, InterruptedException {
    Path dir = disk.isPresent() ? Files.createTempDirectory(disk.get(), "watchfloor-bench") : Files.createTempDirectory("watchfloor-bench");
    terminal.say("measuring in " + dir + ", which is removed afterwards; what else this machine does shows in the spread.");
    String name = what.replaceFirst("\\..*", "");
    try {
      Consumer<Figure> found = figure -> terminal.result(json ? figure.json() : figure.line());
      boolean met = true;
      if (name.isEmpty() || name.equals(StoreBench.NAME)) {
        met = new StoreBench(ground(dir, size)).run(what.substring(Math.min(what.length(), name.length() + 1)), found);
      }
      if (name.isEmpty() || name.equals(LinkBench.NAME)) {
        met &= new LinkBench(ground(dir, size)).run(found);
      }
      if (name.isEmpty() || name.equals(WallBench.NAME)) {
        met &= wall(ground(dir, size), found);
      }
      if (name.isEmpty() || name.equals(AnalysisBench.NAME)) {
        met &= surges(ground(dir, size), found) & analysis(ground(dir, size), found);
      }
      return met ? DONE : GOAL_MISSED;
    } finally {
      Folders.delete(dir);
    }
  }

  /** Labelled data is never part of the program: whoever has it names its folder by {@code -Ddata=DIR}. */
  private static boolean surges(Ground ground, Consumer<Figure> found) throws IOException {
    boolean[] met = {true};
    new SurgeBench(Optional.ofNullable(System.getProperty("data")).map(Path::of)).run(ground, figure -> {
      met[0] &= figure.met();
      found.accept(figure);
    });
    return met[0];
  }

  /** Labelled posts may not be packed with the program, so that they are given: {@code -Ddata=DIR}. */
  private boolean analysis(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException {
    String data = System.getProperty("data", "");
    if (!data.isEmpty()) {
      return new AnalysisBench(ground, Path.of(data)).run(found);
    }
    terminal.say("the judging of mentions is not measured: labelled posts are given with java -Ddata=DIR -jar ...");
    return true;
  }

  /** The wall's own part, on the display or off-screen; how fast it is there needs a display. */
  private boolean wall(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException {
    boolean met = true;
    if (noDisplay.isPresent()) {
      terminal.say(noDisplay.get() + ": the wall is drawn off-screen, and its start is not measured.");
    } else {
      boolean[] all = {true};
      new FirstWallFrame().run(ground, figure -> {
        all[0] &= figure.met();
        found.accept(figure);
      });
      met = all[0];
    }
    Toolkit.start(noDisplay.isPresent());
    CompletableFuture.runAsync(Fonts::load, new FxLane()).join();
    Layout layout = new CenterFiles(new CenterHome(ground.fresh("no-center"), true), new CenterReader(ZoneOffset.UTC)).layout(LAYOUT).value();
    return new WallBench(ground, layout, new Look(new Styles(), Texts.of(Locale.ENGLISH))).run(found) && met;
  }

  /** One process of a measurement that needs several. */
  int child(String what, Path dir, int mentions, int operations) throws InterruptedException {
    if (what.equals(BareWindow.NAME)) {
      new BareWindow(terminal::result).run();
      return DONE;
    }
    new Child(ground(dir, BenchSize.STANDARD), terminal::result).run(what, dir, mentions, operations);
    return DONE;
  }

  private Ground ground(Path dir, BenchSize size) {
    return new Ground(dir, size, clock, Lent::new, self(), words -> {
      if (!words.isEmpty()) {
        terminal.say(words);
      }
    });
  }

  /** This program as it was started, from its jar or from its classes. */
  private static List<String> self() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
        Watchfloor.class.getName(), "bench");
  }

  /** The threads of one measurement. What dies there fails the measurement itself, so that it is only logged here. */
  private static final class Lent implements BenchThreads {
    private final Threads threads = new Threads((where, cause) -> { });

    @Override
    public ExecutorService lane(String name) {
      return threads.lane(name);
    }

    @Override
    public ExecutorService pool(String name, int size) {
      return threads.pool(name, size);
    }

    @Override
    public ScheduledExecutorService clock(String name) {
      return threads.clock(name);
    }

    @Override
    public void close() {
      threads.close();
    }
  }
}
