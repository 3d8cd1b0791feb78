package watchfloor;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log how long each step of a start took: the first thing to read when a start is slow. One thread. */
final class Stopwatch {
  private static final Logger LOG = LoggerFactory.getLogger(Stopwatch.class);

  private long last = System.nanoTime();

  void lap(String step) {
    long now = System.nanoTime();
    LOG.info("{} after {} ms", step, Duration.ofNanos(now - last).toMillis());
    last = now;
  }
}
