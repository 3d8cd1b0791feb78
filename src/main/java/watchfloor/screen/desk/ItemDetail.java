package watchfloor.screen.desk;

import java.util.List;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;

/**
 * What the book holds about the selected item beyond its row.
 *
 * @param item    its id, {@link QueueModel#NONE} for none
 * @param version the item's version it was read for; -1 before the first reading
 * @param draft   what was written so far and not sent, or empty
 */
record ItemDetail(
    long item, int version, List<JudgedMention> conversation, List<Reply> replies, List<ItemEvent> history, String draft) {
  static ItemDetail unread(long item) {
    return new ItemDetail(item, -1, List.of(), List.of(), List.of(), "");
  }

  ItemDetail {
    conversation = List.copyOf(conversation);
    replies = List.copyOf(replies);
    history = List.copyOf(history);
  }

  boolean read() {
    return version >= 0;
  }
}
