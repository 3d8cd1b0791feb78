package watchfloor.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Rows of {@code draft}: what was written to an item and not sent. */
final class DraftDao {
  /** What was written to an item so far. */
  record Draft(long item, String text) {}

  private final Handle handle;

  DraftDao(Handle handle) {
    this.handle = handle;
  }

  Optional<String> find(long item) {
    return Plain.first(handle, "SELECT body FROM draft WHERE item_id = ?", row -> row.getString(1), item);
  }

  void insert(long item, String text) {
    Plain.update(handle, "INSERT INTO draft (item_id, body) VALUES (?, ?)", item, text);
  }

  void update(long item, String text) {
    Plain.update(handle, "UPDATE draft SET body = ? WHERE item_id = ?", text, item);
  }

  /** Shows every row, a page at a time. */
  void each(Consumer<Draft> row) {
    Pages.each(Long.MIN_VALUE, Draft::item, row, (after, most) -> handle
        .createQuery("SELECT item_id, body FROM draft WHERE item_id > ? ORDER BY item_id LIMIT ?")
        .bind(0, after)
        .bind(1, most)
        .map((found, context) -> new Draft(found.getLong(1), found.getString(2)))
        .list());
  }

  void remove(long item) {
    Plain.update(handle, "DELETE FROM draft WHERE item_id = ?", item);
  }
}
