package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the sentences of the last minute by a 64-bit print of each; at 200 mentions a second some 12,000. Times must not go back. One thread. */
final class SaidLately {
  /** A minute, and a step of the script: within a step the times of several themes are mixed. */
  private static final Duration MINUTE = Duration.ofSeconds(60).plus(Stage.STEP.multipliedBy(2));

  private final Map<Long, Instant> prints = new LinkedHashMap<>();
  private long number;

  /** Whether it was not said in the minute up to now; it is said then. */
  boolean first(String text, Instant at) {
    Iterator<Instant> oldest = prints.values().iterator();
    while (oldest.hasNext() && oldest.next().plus(MINUTE).isBefore(at)) {
      oldest.remove();
    }
    return prints.putIfAbsent(print(text), at) == null;
  }

  /** A figure that was never given before. */
  long next() {
    return ++number;
  }

  /** FNV-1a; that two sentences share a print only makes somebody say it in other words. */
  private static long print(String text) {
    long print = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      print = (print ^ text.charAt(i)) * 0x100000001B3L;
    }
    return print;
  }
}
