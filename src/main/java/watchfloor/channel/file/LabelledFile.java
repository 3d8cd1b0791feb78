package watchfloor.channel.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import watchfloor.mention.Mention;

/** Reads posts that somebody labelled, from a table of comma- or tab-separated cells. */
public final class LabelledFile {
  /** The order of the columns where neither a header nor the caller names them. */
  private static final List<String> PLAIN = List.of("id", "sentiment", "issue", "text");
  private static final List<String> NAMES = List.of("id", "sentiment", "issue", "text", "language");
  private static final String LEFT_OUT = "-";

  private LabelledFile() {}

  /**
   * One labelled post.
   *
   * @param sentiment as it stands there, in lower case; empty for none
   * @param issue     as it stands there; empty for none
   * @param language  BCP 47 or empty
   */
  public record Labelled(String id, String sentiment, String issue, String text, String language) {}

  /**
   * Reads to the end, on the caller's thread.
   *
   * @param columns names apart by commas, {@code -} for one to skip; empty for the header's, or id, sentiment, issue, text
   * @param refused gets where and why, for each row that is no labelled post
   * @throws IOException the file cannot be read, or the columns make no sense: one plain sentence
   */
  public static void read(Path file, String columns, Consumer<Labelled> found, BiConsumer<String, String> refused) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file)); LineFeed lines = new LineFeed(in)) {
      RowReader rows = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? new CsvRows(lines, ',') : new TsvRows(lines);
      List<String> order = columns.isBlank() ? PLAIN : order(columns);
      boolean first = true;
      for (RowReader.Row row = rows.read(); row != null; row = rows.read()) {
        List<String> cells = row.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        if (first && cells.contains("text") && cells.contains("id")) {
          order = columns.isBlank() ? cells : order;
        } else {
          take(name, row, order, found, refused);
        }
        first = false;
      }
    } catch (NoSuchFileException e) {
      throw new IOException(file + " is not there: check the path.", e);
    }
  }

  private static List<String> order(String columns) throws IOException {
    List<String> order = List.of(columns.split(",", -1)).stream().map(String::strip).toList();
    for (String column : order) {
      if (!column.equals(LEFT_OUT) && !NAMES.contains(column)) {
        throw new IOException("columns: '" + column + "' is none that we know: use " + String.join(", ", NAMES) + ", and - for one to skip.");
      }
    }
    if (!order.contains("text") || !order.contains("id")) {
      throw new IOException("columns: id and text are needed: say which column holds them.");
    }
    return order;
  }

  private static void take(String name, RowReader.Row row, List<String> order, Consumer<Labelled> found, BiConsumer<String, String> refused) {
    String where = name + ":" + row.line();
    if (!row.fault().isEmpty()) {
      refused.accept(where, row.fault());
      return;
    }
    if (row.cells().size() < order.size()) {
      refused.accept(where, "it has " + row.cells().size() + " cells, and " + order.size() + " are needed.");
      return;
    }
    String id = cell(row, order, "id");
    String text = PlainText.clean(cell(row, order, "text"), Mention.MAX_TEXT);
    if (id.isBlank() || text.isBlank()) {
      refused.accept(where, "it has no " + (id.isBlank() ? "id." : "text."));
      return;
    }
    found.accept(new Labelled(id, said(row, order, "sentiment").toLowerCase(Locale.ROOT), said(row, order, "issue"), text, said(row, order, "language")));
  }

  private static String said(RowReader.Row row, List<String> order, String column) {
    String cell = cell(row, order, column);
    return cell.equals(LEFT_OUT) ? "" : cell;
  }

  private static String cell(RowReader.Row row, List<String> order, String column) {
    int at = order.indexOf(column);
    return at < 0 ? "" : row.cells().get(at).strip();
  }
}
