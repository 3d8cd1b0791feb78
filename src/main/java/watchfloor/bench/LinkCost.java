package watchfloor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;

/**
 * What sixty-four desks and six walls cost a hub with 5,000 mentions a second coming in, beside the same desks and walls within its
 * process: seconds of processor a second. Each desk takes an item a second; within the process they look as often as windows do.
 */
final class LinkCost implements Measurement {
  private static final double GOAL_RATIO = 1.5;
  private static final long DESK_LOOK_MS = 100;
  private static final long WALL_LOOK_MS = 250;
  private static final long DEAD_WITHIN_S = 30;

  @Override
  public void run(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException {
    int runs = ground.size().runs();
    double[] linked = new double[runs];
    double[] within = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("a hub's processor: run " + (run + 1) + " of " + runs);
      Path dir = ground.fresh("link-cost");
      try (LinkHub hub = new LinkHub(ground, dir); BenchThreads threads = ground.threads().get()) {
        ExecutorService intake = threads.lane("intake");
        hub.open(0, 3 * LinkHub.DESKS * ((int) ground.size().claims().toSeconds() + 10));
        linked[run] = linked(ground, hub, dir, intake);
        within[run] = within(ground, hub, intake);
      } finally {
        ground.remove(dir);
      }
    }
    found.accept(Figure.beside("processor, 64 desks and 6 walls", "cores", linked, "within one process", within, Goal.ratioAtMost(GOAL_RATIO)));
  }

  private static double linked(Ground ground, LinkHub hub, Path dir, ExecutorService intake) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(ground.self());
    command.addAll(List.of(
        "--child", Child.GUESTS, "--dir", dir.resolve("guests").toString(), "--mentions", Integer.toString(hub.port()), "--operations", "0"));
    Process guests = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = guests.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); !Child.READY.equals(line); line = lines.readLine()) {
        if (line == null) {
          throw new BenchException("The process with the desks ended before they were linked: start the bench's child by hand to see why.", null);
        }
      }
      return cores(ground, hub, intake);
    } finally {
      guests.destroyForcibly();
      guests.waitFor(DEAD_WITHIN_S, TimeUnit.SECONDS);
    }
  }

  private static double within(Ground ground, LinkHub hub, ExecutorService intake) {
    try (BenchThreads threads = ground.threads().get()) {
      ScheduledExecutorService windows = threads.clock("windows");
      for (int i = 0; i < LinkHub.DESKS; i++) {
        Desk desk = hub.local(i);
        Actor who = new Actor(LinkHub.operator(i), "bench");
        windows.scheduleAtFixedRate(desk::snapshot, i, DESK_LOOK_MS, TimeUnit.MILLISECONDS);
        windows.scheduleAtFixedRate(() -> desk.claimNext(who), 10L * i, 1_000, TimeUnit.MILLISECONDS);
      }
      for (int i = 0; i < LinkHub.WALLS; i++) {
        windows.scheduleAtFixedRate(() -> {
          hub.desk().snapshot();
          hub.pulse().snapshot();
        }, i, WALL_LOOK_MS, TimeUnit.MILLISECONDS);
      }
      return cores(ground, hub, intake);
    }
  }

  private static double cores(Ground ground, LinkHub hub, ExecutorService intake) {
    return new MentionStream(hub::take).during(intake, () -> {
      settle(Duration.ofSeconds(3));
      Duration before = cpu();
      long began = System.nanoTime();
      settle(ground.size().claims());
      return cpu().minus(before).toNanos() / 1e9 / Ground.seconds(began);
    });
  }

  private static void settle(Duration span) {
    for (long end = System.nanoTime() + span.toNanos(), left = span.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow(
        () -> new BenchException("This system does not tell how much processor a process has used.", null));
  }
}
