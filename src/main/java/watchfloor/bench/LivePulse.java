package watchfloor.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import watchfloor.mention.Brand;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Pulse;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.PulseSnapshot;

/**
 * The numbers of a room into which mentions come at a steady rate: the real pulse, fed on a thread of its own as an intake would, ten
 * times a second and after each batch. Its past is two hours of the same.
 */
public final class LivePulse implements AutoCloseable {
  private static final long EVERY = Duration.ofMillis(20).toNanos();
  private static final Duration PAST = Duration.ofHours(2);
  private static final int PAST_MENTIONS = 20_000;
  private static final double NANOS = 1e9;

  private final Ground ground;
  private final Posts posts;
  private final Pulse pulse;
  private final LongUnaryOperator due;
  private final CompletableFuture<Void> feeding;
  private volatile boolean over;
  private volatile long fed;

  /**
   * Starts at once.
   *
   * @param rate mentions a second
   * @param lane runs nothing else
   */
  public LivePulse(Ground ground, int rate, ExecutorService lane) {
    this.ground = ground;
    Instant now = ground.clock().instant();
    posts = new Posts(now.minus(PAST), PAST.dividedBy(PAST_MENTIONS));
    pulse = new Pulse(
        new PulseRules(
            Posts.rules().stream().map(rule -> rule.issue()).toList(), List.of(new Brand("Bench", "@bench")), ZoneOffset.UTC, Set.of(), mention -> "",
            () -> List.of(source())),
        now);
    pulse.accept(IntStream.range(0, PAST_MENTIONS).mapToObj(n -> posts.judged(n + 1, n)).toList());
    pulse.tick(now);
    long began = System.nanoTime();
    due = nanos -> (long) ((nanos - began) / NANOS * rate);
    feeding = CompletableFuture.runAsync(this::feed, lane);
  }

  private SourceHealth source() {
    Instant now = ground.clock().instant();
    return new SourceHealth("bench", SourceHealth.State.LIVE, now, now, "", Instant.EPOCH, IntakeCounts.ZERO);
  }

  public PulseSnapshot snapshot() {
    return pulse.snapshot();
  }

  /** How many mentions came in since the start. */
  public long fed() {
    return fed;
  }

  private void feed() {
    for (long next = System.nanoTime(); !over; next += EVERY) {
      for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      Instant now = ground.clock().instant();
      List<JudgedMention> batch = new ArrayList<>();
      for (long until = due.applyAsLong(System.nanoTime()); fed + batch.size() < until; ) {
        long n = PAST_MENTIONS + fed + batch.size();
        batch.add(posts.judgedAt(n + 1, n, now));
      }
      pulse.accept(batch);
      pulse.tick(now);
      fed += batch.size();
    }
  }

  @Override
  public void close() {
    over = true;
    feeding.join();
  }
}
