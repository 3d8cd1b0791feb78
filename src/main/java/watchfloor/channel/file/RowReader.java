package watchfloor.channel.file;

import java.io.IOException;
import java.util.List;

/** Reads a table row by row. */
interface RowReader {
  /**
   * One row.
   *
   * @param line   where it begins, from 1
   * @param fault  one plain sentence where it is no row, else empty
   * @param column where in that line the fault is, from 1; 0 where that says nothing
   */
  record Row(long line, List<String> cells, String fault, int column) {
    static Row of(long line, List<String> cells) {
      return new Row(line, cells, "", 0);
    }

    static Row fault(LineFeed.Line line) {
      return new Row(line.number(), List.of(), line.fault(), line.column());
    }
  }

  /** The next row that is not blank, or null after the last one. */
  Row read() throws IOException;
}
