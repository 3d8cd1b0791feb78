package watchfloor.store;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Tells in time that the store's disk fills up, so that what comes in by itself is stopped before the work of people is in danger.
 *
 * <p>A level that was left is come back to only with a fifth more than its bound free, so that a disk at the bound does not start
 * and stop the sources all the time. Safe from any thread.
 */
public final class DiskWatch {
  /** FULL begins at this part of what is to stay free. */
  static final int FULL_PART = 16;

  private static final int FIFTHS = 5;

  private final Path folder;
  private final LongSupplier usable;
  private final long leastFree;
  private Level level = Level.ENOUGH;
  private String sentence = "";

  /** How much is free: ENOUGH, LOW (the sources pause), FULL (what people do is in danger, too). */
  public enum Level {
    ENOUGH,
    LOW,
    FULL
  }

  /**
   * @param folder    what the disk holds, for the sentence
   * @param usable    asks how many bytes the program can still write there, such as {@code FileStore.getUsableSpace}; may throw
   *                  {@link UncheckedIOException}
   * @param leastFree below this many bytes the disk is LOW, below its sixteenth FULL; above zero
   */
  public DiskWatch(Path folder, LongSupplier usable, long leastFree) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.usable = Objects.requireNonNull(usable, "usable");
    if (leastFree <= 0) {
      throw new IllegalArgumentException("leastFree: " + leastFree);
    }
    this.leastFree = leastFree;
  }

  /** Asks the disk and gives the level. A disk that does not answer leaves the level as it was, and the sentence says so. */
  public synchronized Level look() {
    try {
      long free = Math.max(0, usable.getAsLong());
      level = next(free);
      sentence = words(free);
    } catch (UncheckedIOException e) {
      sentence = "How much is free on the disk of " + folder + " cannot be found out (" + e.getCause().getMessage()
          + "): look whether that disk is still there and sound.";
    }
    return level;
  }

  /** One plain sentence about the last look: how much is free, what pauses, what to do. Empty before the first look. */
  public synchronized String sentence() {
    return sentence;
  }

  private Level next(long free) {
    if (under(free, leastFree / FULL_PART, level == Level.FULL)) {
      return Level.FULL;
    }
    return under(free, leastFree, level != Level.ENOUGH) ? Level.LOW : Level.ENOUGH;
  }

  private static boolean under(long free, long bound, boolean already) {
    return free < bound || already && free <= withAFifthMore(bound);
  }

  private static long withAFifthMore(long bound) {
    long fifth = bound / FIFTHS;
    return bound > Long.MAX_VALUE - fifth ? Long.MAX_VALUE : bound + fifth;
  }

  private String words(long free) {
    String what = text(free, RoundingMode.DOWN) + " are free on the disk of " + folder;
    String enough = text(withAFifthMore(leastFree), RoundingMode.UP);
    return switch (level) {
      case ENOUGH -> what + ", and nothing pauses.";
      case LOW -> "Only " + what + ": the sources pause until more than " + enough
          + " are, and the desks work on; delete or move away what is not needed there.";
      case FULL -> "Only " + what + ": the sources pause until more than " + enough
          + " are, and soon nothing that the desks do can be kept; delete or move away at once what is not needed there.";
    };
  }

  /** In powers of a thousand, with one digit behind the point, rounded so that it never promises too much. */
  private static String text(long bytes, RoundingMode rounding) {
    int power = bytes >= 1_000_000_000_000L ? 12 : bytes >= 1_000_000_000L ? 9 : 6;
    BigDecimal amount = BigDecimal.valueOf(bytes).movePointLeft(power).setScale(1, rounding).stripTrailingZeros();
    String unit = power == 12 ? " TB" : power == 9 ? " GB" : " MB";
    return (amount.signum() == 0 ? "0" : amount.toPlainString()) + unit;
  }
}
