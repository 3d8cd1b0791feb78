package watchfloor.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import watchfloor.mention.JudgedMention;
import watchfloor.store.DeskState.Table;

/** Takes items that ended long ago out of the desk's tables, with everything that belongs to them. Within one transaction. */
final class EndedItems {
  static final String OVER = "SELECT id FROM item WHERE live = 0 AND ended_at < ? ORDER BY live, ended_at, id LIMIT ?";

  private final Handle handle;
  private final Digests digests;
  private final ItemDao items;

  EndedItems(Handle handle, Digests digests, Labels labels) {
    this.handle = handle;
    this.digests = digests;
    this.items = new ItemDao(handle, labels);
  }

  /** Removes at most {@code most} of those that ended before, and tells how many it were. */
  int remove(Instant before, int most) {
    List<Long> over = handle.createQuery(OVER).bind(0, before.toEpochMilli()).bind(1, most).mapTo(Long.class).list();
    over.forEach(this::remove);
    return over.size();
  }

  private void remove(long id) {
    digests.removed(Table.ITEM, RowHash.of(items.find(id).orElseThrow()));
    for (JudgedMention mention : items.conversation(id)) {
      digests.removed(Table.MENTION, RowHash.of(id, mention));
    }
    new EventDao(handle).ofItem(id).forEach(event -> digests.removed(Table.EVENT, RowHash.of(event)));
    new ReplyDao(handle).ofItem(id).forEach(reply -> digests.removed(Table.REPLY, RowHash.of(reply)));
    new DraftDao(handle).find(id).ifPresent(text -> digests.removed(Table.DRAFT, RowHash.ofDraft(id, text)));
    for (String table : List.of("item_mention", "item_event", "reply", "draft")) {
      handle.execute("DELETE FROM " + table + " WHERE item_id = ?", id);
    }
    handle.execute("DELETE FROM item WHERE id = ?", id);
  }
}
