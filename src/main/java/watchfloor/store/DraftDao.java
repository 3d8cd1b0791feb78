package watchfloor.store;

import org.jdbi.v3.core.Handle;

/** Rows of {@code draft}: what was written to an item and not sent. */
final class DraftDao {
  private final Handle handle;

  DraftDao(Handle handle) {
    this.handle = handle;
  }

  String find(long item) {
    return handle.createQuery("SELECT body FROM draft WHERE item_id = ?").bind(0, item).mapTo(String.class).findOne().orElse("");
  }

  void put(long item, String text) {
    if (handle.execute("UPDATE draft SET body = ? WHERE item_id = ?", text, item) == 0) {
      handle.execute("INSERT INTO draft (item_id, body) VALUES (?, ?)", item, text);
    }
  }

  void remove(long item) {
    handle.execute("DELETE FROM draft WHERE item_id = ?", item);
  }
}
