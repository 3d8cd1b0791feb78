package watchfloor.channel.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table holds what, by position.
 *
 * @param order one a column of the file; {@link Column#TEXT} stands in it once, none but {@link Column#SKIP} twice
 */
public record Columns(List<Column> order) {
  public Columns {
    order = List.copyOf(order);
  }

  /**
   * Reads what a person writes behind {@code --columns}, such as {@code id,-,time,author,text}.
   *
   * @throws IllegalArgumentException one plain sentence
   */
  public static Columns parse(String words) {
    List<Column> order = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String part : words.split(",", -1)) {
      String word = part.strip();
      Column column = Column.named(word).orElseThrow(() -> new IllegalArgumentException(
          "columns: '" + word + "' is none that we know: use " + Column.allWords() + "."));
      if (column != Column.SKIP && !seen.add(column)) {
        throw new IllegalArgumentException("columns: '" + word + "' stands there twice: keep one, and write - for the other.");
      }
      order.add(column);
    }
    if (!seen.contains(Column.TEXT)) {
      throw new IllegalArgumentException("columns: 'text' is missing: say which column holds what people wrote.");
    }
    return new Columns(order);
  }

  /** Takes a first row as a header; empty when it names no text, and so is none. The first cell of a meaning wins. */
  static Optional<Columns> ofHeader(List<String> cells) {
    List<Column> order = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String cell : cells) {
      Column column = Column.ofHeader(cell);
      order.add(column == Column.SKIP || seen.add(column) ? column : Column.SKIP);
    }
    return seen.contains(Column.TEXT) ? Optional.of(new Columns(order)) : Optional.empty();
  }

  /** Whether a first row is a header for these columns: the cell above the text says so. */
  boolean isHeader(List<String> cells) {
    int text = order.indexOf(Column.TEXT);
    return cells.size() == order.size() && Column.ofHeader(cells.get(text)) == Column.TEXT;
  }
}
