package watchfloor.intake;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each rejection to the log with its reason; after many, only one in a thousand, so that a broken file cannot fill a disk. */
public final class RejectionLog implements Consumer<Rejection> {
  private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
  private static final long ALL_UP_TO = 1_000;

  private final AtomicLong count = new AtomicLong();

  @Override
  public void accept(Rejection rejection) {
    long number = count.incrementAndGet();
    if (number <= ALL_UP_TO) {
      LOG.warn("{} rejected {}", rejection.source(), rejection.sentence());
    } else if (number % ALL_UP_TO == 0) {
      LOG.warn("{} rejected {} (number {}; only one in {} is written here)",
          rejection.source(), rejection.sentence(), number, ALL_UP_TO);
    }
  }
}
