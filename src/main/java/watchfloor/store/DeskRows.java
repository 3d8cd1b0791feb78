package watchfloor.store;

import org.jdbi.v3.core.Handle;

/** The desk's tables as they are read. */
record DeskRows(ItemDao items, EventDao events, ReplyDao replies, DraftDao drafts) {
  DeskRows(Handle handle, Labels labels) {
    this(new ItemDao(handle, labels), new EventDao(handle), new ReplyDao(handle), new DraftDao(handle));
  }
}
