package watchfloor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemEvent.Kind;
import watchfloor.desk.ItemState;
import watchfloor.triage.DeskGuide;

/**
 * Has an item's due time moved by the open time for which it waited for an approval, once it comes back: nobody could have answered
 * meanwhile. What is moved stands in the item's history, so that it is moved once, whatever happens in between.
 *
 * <p>Hears on the store's thread, reads and asks on the executor that it is given. Where the store cannot write, the earlier due time stays.
 */
final class DueKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(DueKeeper.class);
  private static final int MOST_CLAIMED = 20_000;

  private final DeskBook book;
  private final DeskGuide guide;
  private final Executor reads;

  DueKeeper(DeskBook book, DeskGuide guide, Executor reads) {
    this.book = book;
    this.guide = guide;
    this.reads = reads;
  }

  /** Looks at what came back while nobody looked, and at everything that comes back from now on. */
  void start() {
    book.onChange(this::changed);
    reads.execute(() -> book.live(MOST_CLAIMED).stream().filter(item -> item.state() == ItemState.CLAIMED).forEach(this::look));
  }

  private void changed(DeskOutcome.Done done) {
    if (done.event().kind() == Kind.SENT_BACK || done.event().kind() == Kind.TAKEN_BACK) {
      reads.execute(() -> look(done.item()));
    }
  }

  private void look(Item item) {
    List<ItemEvent> history = book.history(item.id());
    int asked = last(history, Kind.PROPOSED);
    int back = Math.max(last(history, Kind.SENT_BACK), last(history, Kind.TAKEN_BACK));
    if (asked < 0 || back < asked || last(history, Kind.POSTPONED) > back) {
      return;
    }
    Instant judged = history.stream().skip(asked + 1L)
        .filter(event -> event.kind() == Kind.APPROVED || event.kind() == Kind.SENT_BACK || event.kind() == Kind.TAKEN_BACK)
        .findFirst().orElseThrow().at();
    Instant due = guide.postponed(item.rule(), item.dueAt(), history.get(asked).at(), judged);
    if (due.isAfter(item.dueAt())) {
      book.apply(new DeskOperation.Postpone(item.id(), due, Actor.ROOM, history.get(back).at())).whenComplete((outcome, failure) ->
          Optional.ofNullable(failure).ifPresent(why -> LOG.warn("item {} keeps its due time though it waited", item.id(), why)));
    }
  }

  private static int last(List<ItemEvent> history, Kind kind) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }
}
