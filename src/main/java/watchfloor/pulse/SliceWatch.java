package watchfloor.pulse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the figures of the one slice that is looked at, asked for again and again beside whoever shows them. Any thread; nothing here waits.
 * Never two questions at once, so that a slow hub is asked seldom.
 */
public final class SliceWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SliceWatch.class);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final Slices slices;
  private final LongSupplier nanos;
  private Optional<Slice> wanted = Optional.empty();
  private Optional<SliceView> known = Optional.empty();
  private String trouble = "";
  private boolean asking;
  private boolean asked;
  private long answeredAt;

  /** @param nanos rises with time, whatever the clocks do */
  public SliceWatch(Slices slices, LongSupplier nanos) {
    this.slices = slices;
    this.nanos = nanos;
  }

  /** What is known of a slice; asks for it, or for what is newer. */
  public Optional<SliceView> figures(Slice slice) {
    boolean ask;
    synchronized (this) {
      if (!wanted.equals(Optional.of(slice))) {
        wanted = Optional.of(slice);
        known = known.filter(view -> view.slice().equals(slice));
        trouble = "";
        asked = false;
      }
      ask = !asking && (!asked || nanos.getAsLong() - answeredAt >= AGAIN.toNanos());
      asking |= ask;
    }
    if (ask) {
      slices.figures(slice).whenComplete((view, failure) -> answered(slice, view, failure));
    }
    synchronized (this) {
      return known;
    }
  }

  private synchronized void answered(Slice slice, SliceView view, Throwable failure) {
    asking = false;
    if (!wanted.equals(Optional.of(slice))) {
      return;
    }
    asked = true;
    answeredAt = nanos.getAsLong();
    if (failure == null) {
      known = Optional.of(view);
      trouble = "";
    } else {
      LOG.warn("the figures of a slice could not be read", failure);
      Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
      trouble = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
  }

  /** Why the last question had no answer, a sentence; empty when it had. */
  public synchronized String trouble() {
    return trouble;
  }
}
