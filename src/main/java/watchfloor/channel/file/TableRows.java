package watchfloor.channel.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Drafts of a table's rows, by the columns that a person named or that its header names. */
final class TableRows implements DraftReader {
  private final RowReader rows;
  private final String file;
  private final Optional<Columns> named;
  private Columns columns;
  private RowReader.Row present;

  /** @param named what a person says the columns are; empty where the first row is a header */
  TableRows(RowReader rows, String file, Optional<Columns> named) {
    this.rows = rows;
    this.file = file;
    this.named = named;
  }

  @Override
  public boolean next() throws IOException {
    present = rows.read();
    if (columns == null && present != null) {
      begin();
    }
    return present != null;
  }

  @Override
  public long line() {
    return present.line();
  }

  @Override
  public Draft draft() throws BadRow {
    if (!present.fault().isEmpty()) {
      throw new BadRow(present.fault(), present.column());
    }
    List<Column> order = columns.order();
    List<String> cells = present.cells();
    if (cells.size() != order.size()) {
      throw new BadRow("it has " + count(cells.size()) + " where " + order.size() + " were expected");
    }
    Draft draft = new Draft();
    for (int i = 0; i < cells.size(); i++) {
      if (order.get(i) != Column.SKIP) {
        draft.set(order.get(i), cells.get(i));
      }
    }
    return draft;
  }

  private void begin() throws IOException {
    if (named.isPresent()) {
      columns = named.get();
      if (columns.isHeader(present.cells())) {
        present = rows.read();
      }
      return;
    }
    columns = Columns.ofHeader(present.cells()).orElseThrow(() -> new IOException(
        file + " has no header that names a column of text: say with --columns what its columns are, such as id,time,author,text."));
    present = rows.read();
  }

  private static String count(int cells) {
    return cells == 1 ? "1 column" : cells + " columns";
  }
}
