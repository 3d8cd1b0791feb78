package watchfloor.channel.file;

import java.io.IOException;
import java.util.List;

/** Rows of a file whose cells are parted by tabs; quotes in it are plain text. */
final class TsvRows implements RowReader {
  private final LineFeed lines;

  TsvRows(LineFeed lines) {
    this.lines = lines;
  }

  @Override
  public Row read() throws IOException {
    LineFeed.Line line = lines.read();
    while (line != null && line.fault().isEmpty() && line.text().isBlank()) {
      line = lines.read();
    }
    if (line == null) {
      return null;
    }
    return line.fault().isEmpty() ? Row.of(line.number(), List.of(line.text().split("\t", -1))) : Row.fault(line);
  }
}
