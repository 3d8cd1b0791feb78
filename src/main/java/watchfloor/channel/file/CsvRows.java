package watchfloor.channel.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Rows of a csv file by RFC 4180: a quoted cell may hold separators, doubled quotes and line ends.
 *
 * <p>A quote that nobody closes costs its own line only: reading goes on with the next one. A library would take the rest of
 * the file for one cell.
 */
final class CsvRows implements RowReader {
  private static final int MOST_LINES = 200;
  private static final int MOST_CHARACTERS = 1 << 18;

  private final LineFeed lines;
  private final char separator;
  private final Deque<LineFeed.Line> again = new ArrayDeque<>();

  CsvRows(LineFeed lines, char separator) {
    this.lines = lines;
    this.separator = separator;
  }

  @Override
  public Row read() throws IOException {
    LineFeed.Line line = next();
    while (line != null && line.fault().isEmpty() && line.text().isBlank()) {
      line = next();
    }
    if (line == null) {
      return null;
    }
    return line.fault().isEmpty() ? row(line) : Row.fault(line);
  }

  private LineFeed.Line next() throws IOException {
    return again.isEmpty() ? lines.read() : again.poll();
  }

  private Row row(LineFeed.Line first) throws IOException {
    Cells cells = new Cells(separator);
    cells.take(first.text());
    if (!cells.open()) {
      return Row.of(first.number(), cells.done());
    }
    return longRow(first, cells);
  }

  /** A row with line ends in a quoted cell. */
  private Row longRow(LineFeed.Line first, Cells cells) throws IOException {
    List<LineFeed.Line> more = new ArrayList<>();
    while (cells.open()) {
      LineFeed.Line line = more.size() < MOST_LINES && cells.characters() < MOST_CHARACTERS ? next() : null;
      if (line != null) {
        more.add(line);
      }
      if (line == null || !line.fault().isEmpty()) {
        for (int i = more.size() - 1; i >= 0; i--) {
          again.push(more.get(i));
        }
        return new Row(first.number(), List.of(), "the quote is never closed: close it, or double it where it is part of the text",
            cells.openedAt());
      }
      cells.take(line.text());
    }
    return Row.of(first.number(), cells.done());
  }

  /** Gathers the cells of one row, line by line. */
  private static final class Cells {
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean wasQuoted;
    private int openedAt;
    private int characters;

    Cells(char separator) {
      this.separator = separator;
    }

    boolean open() {
      return quoted;
    }

    int openedAt() {
      return openedAt;
    }

    int characters() {
      return characters;
    }

    List<String> done() {
      cells.add(cell.toString());
      return cells;
    }

    void take(String line) {
      if (quoted) {
        cell.append('\n');
      }
      characters += line.length();
      int i = 0;
      while (i < line.length()) {
        i = quoted ? takeQuoted(line, i) : takePlain(line, i);
      }
    }

    /** Up to the closing quote and over it, to the end of the line, or over a doubled quote; where to go on. */
    private int takeQuoted(String line, int from) {
      int quote = line.indexOf('"', from);
      int end = quote < 0 ? line.length() : quote;
      cell.append(line, from, end);
      if (quote < 0) {
        return end;
      }
      if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
        cell.append('"');
        return quote + 2;
      }
      quoted = false;
      return quote + 1;
    }

    /** Up to the separator and over it, to the end of the line, or over the quote that a cell begins with; where to go on. */
    private int takePlain(String line, int from) {
      if (line.charAt(from) == '"' && cell.isEmpty() && !wasQuoted) {
        quoted = true;
        wasQuoted = true;
        openedAt = from + 1;
        return from + 1;
      }
      int end = line.indexOf(separator, from);
      cell.append(line, from, end < 0 ? line.length() : end);
      if (end < 0) {
        return line.length();
      }
      cells.add(cell.toString());
      cell.setLength(0);
      wasQuoted = false;
      return end + 1;
    }
  }
}
