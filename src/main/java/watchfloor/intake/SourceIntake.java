package watchfloor.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import watchfloor.mention.Mention;
import watchfloor.mention.Withdrawal;

/** One source's door to the queue: counts what comes through it, and passes on that the source is alive. */
public final class SourceIntake implements Intake {
  private final String source;
  private final IntakeQueue queue;
  private final Meter meter;
  private final Consumer<Rejection> rejections;
  private final Runnable alive;
  private final BooleanSupplier held;
  private final Lag lag;

  /** Hears how a source lags, on its thread. */
  interface Lag {
    /** For a room that shows it nowhere. */
    Lag UNSHOWN = new Lag() {
      @Override
      public void behind(Duration age) {
        // Nobody looks.
      }

      @Override
      public void missed(Instant from, Instant to) {
        // Nobody looks.
      }
    };

    void behind(Duration age);

    void missed(Instant from, Instant to);
  }

  /**
   * @param source     the source's name
   * @param rejections hears of everything that could not be read, on the source's thread
   * @param alive      hears of every sign of life, on the source's thread
   */
  public SourceIntake(String source, IntakeQueue queue, Meter meter, Consumer<Rejection> rejections, Runnable alive) {
    this(source, queue, meter, rejections, alive, () -> false, Lag.UNSHOWN);
  }

  /** @param held whether the room wants nothing now */
  SourceIntake(
      String source, IntakeQueue queue, Meter meter, Consumer<Rejection> rejections, Runnable alive, BooleanSupplier held, Lag lag) {
    this.source = Objects.requireNonNull(source, "source");
    this.queue = queue;
    this.meter = meter;
    this.rejections = rejections;
    this.alive = alive;
    this.held = held;
    this.lag = lag;
  }

  @Override
  public void behind(Duration age) {
    lag.behind(age);
  }

  @Override
  public void missed(Instant from, Instant to) {
    lag.missed(from, to);
  }

  @Override
  public boolean offer(Mention mention) {
    QueuedMention queued = new QueuedMention(mention, meter);
    alive.run();
    meter.received();
    boolean taken = queue.offer(queued);
    if (!taken) {
      meter.shed();
    }
    return taken;
  }

  /** Also throws {@link InterruptedException} when the room closes; the mention then counts as shed. */
  @Override
  public void put(Mention mention) throws InterruptedException {
    QueuedMention queued = new QueuedMention(mention, meter);
    alive.run();
    meter.received();
    boolean taken = false;
    try {
      taken = queue.put(queued);
    } finally {
      if (!taken) {
        meter.shed();
      }
    }
    if (!taken) {
      throw new InterruptedException("the room closes");
    }
  }

  @Override
  public void reject(String where, String reason) {
    alive.run();
    meter.received();
    meter.rejected();
    rejections.accept(new Rejection(source, where, reason));
  }

  @Override
  public boolean withdraw(Withdrawal withdrawal) {
    alive.run();
    return queue.offer(new QueuedWithdrawal(withdrawal));
  }

  @Override
  public void signOfLife() {
    alive.run();
  }

  @Override
  public long mark() {
    return queue.mark();
  }

  @Override
  public boolean settled(long mark, Duration within) throws InterruptedException {
    return queue.settled(mark, within);
  }

  @Override
  public boolean held() {
    return held.getAsBoolean();
  }
}
