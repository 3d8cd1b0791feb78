package watchfloor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import watchfloor.analysis.Analyser;
import watchfloor.intake.IntakeQueue;
import watchfloor.intake.IntakeTrouble;
import watchfloor.intake.MentionSource;
import watchfloor.intake.Meter;
import watchfloor.intake.Pump;
import watchfloor.intake.PumpPorts;
import watchfloor.intake.Rejection;
import watchfloor.intake.SourceIntake;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.JudgedMention;
import watchfloor.store.Store;

/** Reads one finite source to its end through the same intake that the running room has, and waits until all of it is kept. */
final class Ingestion {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /** A file that was read to its end sheds nothing, however slow the disk. */
  private static final Duration KEEP_WITHIN = Duration.ofMinutes(10);
  private static final Duration GIVE_UP_WITHIN = Duration.ofSeconds(2);

  private final Store store;
  private final Analyser analyser;
  private final Clock clock;
  private final Threads threads;

  Ingestion(Store store, Analyser analyser, Clock clock, Threads threads) {
    this.store = store;
    this.analyser = analyser;
    this.clock = clock;
    this.threads = threads;
  }

  /** Whom to tell while it runs: of what was new (intake thread), of what could not be read (source's thread), and a few times a second (caller's). */
  record Listeners(Consumer<List<JudgedMention>> accepted, Consumer<Rejection> rejected, Consumer<IntakeCounts> progress) {}

  /**
   * Returns when every mention is accepted, duplicate, rejected or shed.
   *
   * @throws RoomException the source failed, or the store could not keep what it gave: one plain sentence
   */
  IntakeCounts run(MentionSource source, Listeners listeners) throws InterruptedException {
    IntakeQueue queue = new IntakeQueue();
    Meter meter = new Meter();
    AtomicReference<String> failure = new AtomicReference<>("");
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch pumping = new CountDownLatch(1);
    Pump pump = new Pump(queue, ports(listeners.accepted(), failure, pumping), clock, new SplittableRandom());
    threads.start("intake", pump);
    Thread reading = threads.start("src-" + source.name(), () -> {
      try {
        source.listen(new SourceIntake(source.name(), queue, meter, listeners.rejected(), () -> { }));
      } catch (IOException e) {
        failure.compareAndSet("", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        read.countDown();
      }
    });
    try {
      while (failure.get().isEmpty() && !read.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        listeners.progress().accept(meter.counts());
      }
    } finally {
      reading.interrupt();
      pumping.await();
      pump.close(failure.get().isEmpty() ? KEEP_WITHIN : GIVE_UP_WITHIN);
    }
    if (!failure.get().isEmpty()) {
      throw new RoomException(failure.get());
    }
    listeners.progress().accept(meter.counts());
    return meter.counts();
  }

  /** @param pumping counted down once the pump is at work: one that was closed before would shed what a short file gave */
  private PumpPorts ports(Consumer<List<JudgedMention>> accepted, AtomicReference<String> failure, CountDownLatch pumping) {
    return new PumpPorts(store.mentions(), new CenterJudge(analyser), accepted, (Instant now) -> pumping.countDown(), new IntakeTrouble() {
      @Override
      public void begins(String sentence) {
        failure.compareAndSet("", sentence);
      }

      @Override
      public void over() {
        failure.set("");
      }
    });
  }
}
