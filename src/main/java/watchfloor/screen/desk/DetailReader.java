package watchfloor.screen.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskException;
import watchfloor.screen.Texts;

/** Reads what the book holds about the selected item, off the JavaFX thread; an answer that comes too late is dropped. */
final class DetailReader {
  private static final Logger LOG = LoggerFactory.getLogger(DetailReader.class);

  private final Desk desk;
  private final Executor lane;
  private final Texts texts;
  private final Consumer<ItemDetail> ready;
  private final Consumer<String> trouble;
  private ItemDetail detail = ItemDetail.unread(QueueModel.NONE);
  private long wantedItem = QueueModel.NONE;
  private int wantedVersion = -1;

  DetailReader(Desk desk, Executor lane, Texts texts, Consumer<ItemDetail> ready, Consumer<String> trouble) {
    this.texts = texts;
    this.desk = desk;
    this.lane = lane;
    this.ready = ready;
    this.trouble = trouble;
  }

  /** Reads again only for another item or another version of it. */
  void want(long item, int version) {
    if (item == wantedItem && version == wantedVersion) {
      return;
    }
    wantedItem = item;
    wantedVersion = version;
    if (detail.item() != item) {
      detail = ItemDetail.unread(item);
    }
    read(item, version).whenCompleteAsync((read, failure) -> settle(item, version, read, failure), lane);
  }

  private CompletableFuture<ItemDetail> read(long item, int version) {
    var conversation = desk.conversation(item);
    var replies = desk.replies(item);
    var history = desk.history(item);
    var draft = desk.draft(item);
    return CompletableFuture.allOf(conversation, replies, history, draft)
        .thenApply(all ->
            new ItemDetail(item, version, conversation.join(), replies.join(), history.join(), draft.join()));
  }

  private void settle(long item, int version, ItemDetail read, Throwable failure) {
    if (item != wantedItem || version != wantedVersion) {
      return;
    }
    if (failure != null) {
      wantedVersion = -1;
      trouble.accept(sentence(failure, texts));
      return;
    }
    detail = read;
    ready.accept(read);
  }

  ItemDetail detail() {
    return detail;
  }

  /** What to tell the operator of a future that failed. */
  static String sentence(Throwable failure, Texts texts) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    if (cause instanceof DeskException told) {
      return told.getMessage();
    }
    LOG.error("the desk failed", cause);
    return texts.of("trouble.store");
  }
}
