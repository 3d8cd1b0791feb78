package watchfloor.screen;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when the JavaFX thread does not answer, and writes down once what every thread was doing.
 *
 * <p>A clock thread calls {@link #check} a few times a second; each call asks the lane for a sign of life unless one is under way.
 * Free of the toolkit: the lane is any executor.
 */
public final class FreezeWatch {
  /** Longer than this without an answer is a freeze. */
  public static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(FreezeWatch.class);
  private static final long NANOS_A_MILLI = 1_000_000;

  private final Executor lane;
  private final LongSupplier nanos;
  private final Consumer<String> report;
  private long askedAt;
  private boolean waiting;
  private boolean reported;

  /** Watches the JavaFX thread and reports to the log. */
  public FreezeWatch(Executor lane) {
    this(lane, System::nanoTime, LOG::warn);
  }

  FreezeWatch(Executor lane, LongSupplier nanos, Consumer<String> report) {
    this.lane = lane;
    this.nanos = nanos;
    this.report = report;
  }

  /** Looks whether the last question was answered in time, and asks again when it was answered. Any thread. */
  public synchronized void check() {
    if (!waiting) {
      waiting = true;
      reported = false;
      askedAt = nanos.getAsLong();
      lane.execute(this::answer);
    } else if (!reported && waitedMillis() > PATIENCE.toMillis()) {
      reported = true;
      report.accept("the screens do not answer since " + waitedMillis() + " ms; what every thread is doing:\n" + stacks());
    }
  }

  private synchronized void answer() {
    if (reported) {
      report.accept("the screens answer again after " + waitedMillis() + " ms");
    }
    waiting = false;
  }

  private long waitedMillis() {
    return (nanos.getAsLong() - askedAt) / NANOS_A_MILLI;
  }

  private static String stacks() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
      text.append('"').append(entry.getKey().getName()).append("\" ").append(entry.getKey().getState()).append('\n');
      for (StackTraceElement frame : entry.getValue()) {
        text.append("    at ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}
