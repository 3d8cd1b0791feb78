package watchfloor.pulse;

import java.time.Instant;
import java.util.Arrays;

/** Counts the mentions of the last minute second by second, so that "a minute" means the 60 s before now. Single writer. */
final class SecondWheel {
  private static final int SLOTS = 128;
  private static final int WINDOW = 60;

  private final int[] counts = new int[SLOTS];
  private final long[] secondOf = new long[SLOTS];

  SecondWheel() {
    Arrays.fill(secondOf, Long.MIN_VALUE);
  }

  void add(Instant at) {
    long second = at.getEpochSecond();
    int index = (int) Math.floorMod(second, (long) SLOTS);
    if (secondOf[index] < second) {
      secondOf[index] = second;
      counts[index] = 0;
    }
    if (secondOf[index] == second) {
      counts[index]++;
    }
  }

  /** Mentions in the 60 seconds that end with the one before {@code now}'s. */
  int lastMinute(Instant now) {
    long end = now.getEpochSecond();
    int sum = 0;
    for (int index = 0; index < SLOTS; index++) {
      if (secondOf[index] >= end - WINDOW && secondOf[index] < end) {
        sum += counts[index];
      }
    }
    return sum;
  }
}
