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
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (quoted && c == '"') {
          quoted = false;
        } else if (!quoted && c == '"' && cell.isEmpty() && !wasQuoted) {
          quoted = true;
          wasQuoted = true;
          openedAt = i + 1;
        } else if (!quoted && c == separator) {
          cells.add(cell.toString());
          cell.setLength(0);
          wasQuoted = false;
        } else {
          cell.append(c);
        }
      }
    }
  }
}
