package watchfloor.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the store knows about itself, by name. */
final class MetaDao {
  static final String LAST_MENTION = "last-mention-id";

  private final Handle handle;

  MetaDao(Handle handle) {
    this.handle = handle;
  }

  Optional<String> find(String name) {
    return handle.createQuery("SELECT content FROM meta WHERE name = ?").bind(0, name).mapTo(String.class).findOne();
  }

  void put(String name, String content) {
    if (handle.execute("UPDATE meta SET content = ? WHERE name = ?", content, name) == 0) {
      handle.execute("INSERT INTO meta (name, content) VALUES (?, ?)", name, content);
    }
  }
}
