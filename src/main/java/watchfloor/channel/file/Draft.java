package watchfloor.channel.file;

import java.util.EnumMap;
import java.util.Map;

/**
 * One post as a file says it, before anything was checked: a table's row or a line of JSON. Empty stands for what the file
 * does not say.
 */
final class Draft {
  private final Map<Column, String> cells = new EnumMap<>(Column.class);
  private String authorId = "";

  void set(Column column, String text) {
    cells.put(column, text);
  }

  String get(Column column) {
    return cells.getOrDefault(column, "");
  }

  /** Whether the file has such a column at all. */
  boolean has(Column column) {
    return cells.containsKey(column);
  }

  void setAuthorId(String id) {
    authorId = id;
  }

  String authorId() {
    return authorId;
  }
}
