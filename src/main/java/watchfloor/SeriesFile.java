package watchfloor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a series of counts: lines of {@code timestamp,value}, with or without a header, separated by comma, semicolon or tab; at most five million.
 *
 * <p>A time is as in ISO 8601, with a blank in the place of T too, or seconds since 1970; where it states no zone it is taken for UTC, which is the same
 * to a detector. What cannot be read, or is not later than the line before, is refused with its line.
 */
final class SeriesFile {
  private static final int MOST = 5_000_000;
  private static final int STEPS_LOOKED_AT = 501;
  private static final double MOST_VALUE = 1e9;

  /** @param stamp the time as it is written */
  record Row(String stamp, Instant at, int value) {}

  private final Path file;
  private final Consumer<String> refusals;
  private int stampColumn;
  private int valueColumn = 1;
  private long refused;

  /** @param refusals is told why a line was refused, with its place */
  SeriesFile(Path file, Consumer<String> refusals) {
    this.file = file;
    this.refusals = refusals;
  }

  /** By rising time. @throws RoomException the file cannot be read as a series */
  List<Row> read() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || number == 1 && header(line)) {
          continue;
        }
        Row before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        long place = number;
        row(line, before, reason -> refuse(place, reason)).ifPresent(rows::add);
        if (rows.size() > MOST) {
          throw new RoomException(file + " has more than " + MOST + " lines: give a shorter series, or one in longer steps.");
        }
      }
    } catch (NoSuchFileException e) {
      throw new RoomException("there is no file " + file + ": give the path of a csv with timestamp,value.", e);
    } catch (CharacterCodingException e) {
      throw new RoomException(file + " is no text in UTF-8: give a csv with timestamp,value.", e);
    }
    if (rows.isEmpty()) {
      throw new RoomException(file + " holds no line with a timestamp and a value: it needs timestamp,value.");
    }
    return rows;
  }

  /** Lines that could not be used. */
  long refused() {
    return refused;
  }

  /** The usual step between two rows. */
  static Duration period(List<Row> rows) {
    int steps = Math.min(rows.size(), STEPS_LOOKED_AT) - 1;
    if (steps < 1) {
      return Duration.ofMinutes(1);
    }
    long[] seconds = new long[steps];
    for (int i = 0; i < steps; i++) {
      seconds[i] = Duration.between(rows.get(i).at(), rows.get(i + 1).at()).toSeconds();
    }
    Arrays.sort(seconds);
    return Duration.ofSeconds(Math.max(1, seconds[steps / 2]));
  }

  private boolean header(String line) {
    List<String> names = List.of(cells(line.toLowerCase(Locale.ROOT)));
    if (names.size() < 2 || number(names.get(names.size() - 1)).isPresent() && time(names.get(0)).isPresent()) {
      return false;
    }
    stampColumn = Math.max(0, names.indexOf("timestamp"));
    valueColumn = names.contains("value") ? names.indexOf("value") : stampColumn == 0 ? 1 : 0;
    return true;
  }

  private Optional<Row> row(String line, Row before, Consumer<String> refusal) {
    String[] cells = cells(line);
    if (cells.length <= Math.max(stampColumn, valueColumn)) {
      refusal.accept("it needs a timestamp and a value");
      return Optional.empty();
    }
    Optional<Instant> at = time(cells[stampColumn]);
    Optional<Integer> value = number(cells[valueColumn]);
    if (at.isEmpty()) {
      refusal.accept("'" + cells[stampColumn] + "' is no time");
    } else if (value.isEmpty()) {
      refusal.accept("'" + cells[valueColumn] + "' is no count");
    } else if (before != null && !at.get().isAfter(before.at())) {
      refusal.accept("'" + cells[stampColumn] + "' is not later than the line before");
    } else {
      return Optional.of(new Row(cells[stampColumn], at.get(), value.get()));
    }
    return Optional.empty();
  }

  private void refuse(long line, String reason) {
    refused++;
    refusals.accept(file.getFileName() + ":" + line + ": " + reason);
  }

  private static String[] cells(String line) {
    String separator = line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : ",";
    String[] cells = line.split(separator, -1);
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].strip();
      cells[i] = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
    return cells;
  }

  private static Optional<Integer> number(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value <= MOST_VALUE ? Optional.of((int) Math.round(value)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(String text) {
    if (!text.isEmpty() && text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
    try {
      boolean zoned = iso.endsWith("Z") || iso.length() > 19 && (iso.indexOf('+', 19) > 0 || iso.indexOf('-', 19) > 0);
      return Optional.of(zoned ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
