package watchfloor.link.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.LayoutAnswer;
import watchfloor.link.wire.LayoutAsk;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/** Lists the center's layouts and has one saved, for those who drive the wall. What is written is the book's to judge. */
final class LayoutRoute {
  private static final Logger LOG = LoggerFactory.getLogger(LayoutRoute.class);

  private final LayoutBook book;
  private final Wishes wishes;

  LayoutRoute(LayoutBook book, WireJson json) {
    this.book = book;
    this.wishes = new Wishes(json, "a layout");
  }

  void list(Exchange exchange, Guest guest) {
    Wishes.allowed(exchange, guest, Act.DRIVE_WALL, () -> wishes.answer(exchange, book.list(), exchange::json));
  }

  /** Whoever may not is refused before anything of the request is read. @param name as the address has it */
  void save(Exchange exchange, Guest guest, String name) {
    Wishes.allowed(exchange, guest, Act.DRIVE_WALL, () -> wishes.read(exchange, LayoutAsk.class, ask ->
        wishes.answer(exchange, book.save(new LayoutText(name, ask.text()), ask.seen()), outcome -> tell(exchange, guest, name, outcome))));
  }

  private static void tell(Exchange exchange, Guest guest, String name, LayoutOutcome outcome) {
    if (outcome instanceof LayoutOutcome.Saved saved) {
      LOG.info("the layout '{}' was changed by {}", name, guest.session().account().id());
      exchange.json(new LayoutAnswer(true, saved.version()));
    } else if (outcome instanceof LayoutOutcome.Changed changed) {
      exchange.json(new LayoutAnswer(false, changed.version()));
    } else if (outcome instanceof LayoutOutcome.Refused refused) {
      exchange.problem(Exchange.BAD, refused.sentence());
    }
  }
}
