package watchfloor.store.seen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of seen keys: those of a day, or of a part of one on a day that has very many.
 *
 * @param sequence counts all slices that ever were; a missing number is a missing file
 * @param day      days since 1970-01-01; never before that of the slice before
 * @param part     1 for the first of a day
 */
record SeenSlice(long sequence, long day, int part) {
  /** Sorts files by their names, as the sequence stands only inside. */
  static final Comparator<SeenSlice> BY_NAME = Comparator.comparingLong(SeenSlice::day).thenComparingInt(SeenSlice::part);
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final Pattern NAME = Pattern.compile("(\\d{8})(?:-(\\d{1,6}))?\\.seen");

  Path path(Path dir) {
    String name = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofEpochDay(day));
    return dir.resolve(part == 1 ? name + ".seen" : name + "-" + part + ".seen");
  }

  /** The slice that comes behind this one, with keys of that day or, where that is earlier, of this one's. */
  SeenSlice next(long nextDay) {
    return nextDay > day ? new SeenSlice(sequence + 1, nextDay, 1) : new SeenSlice(sequence + 1, day, part + 1);
  }

  static void refuseNoDay(long day) {
    if (day < 0 || day > LAST_DAY) {
      throw new IllegalArgumentException("no day: " + day);
    }
  }

  /** What a file's name says; its sequence is 0. Empty when the name is no slice's. */
  static Optional<SeenSlice> named(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    String digits = name.group(1);
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6));
    int year = Integer.parseInt(digits.substring(0, 4));
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    int part = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
    return Optional.of(new SeenSlice(0, LocalDate.of(year, month, day).toEpochDay(), part));
  }
}
