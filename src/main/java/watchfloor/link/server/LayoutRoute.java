package watchfloor.link.server;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.LayoutAnswer;
import watchfloor.link.wire.LayoutAsk;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/** Lists the center's layouts and has one saved, for those who drive the wall. What is written is the book's to judge. */
final class LayoutRoute {
  private static final Logger LOG = LoggerFactory.getLogger(LayoutRoute.class);

  private final LayoutBook book;
  private final WireJson json;

  LayoutRoute(LayoutBook book, WireJson json) {
    this.book = book;
    this.json = json;
  }

  void list(Exchange exchange, Guest guest) {
    allowed(exchange, guest, () -> answered(exchange, book.list(), exchange::json));
  }

  /** Whoever may not is refused before anything of the request is read. @param name as the address has it */
  void save(Exchange exchange, Guest guest, String name) {
    allowed(exchange, guest, () -> exchange.body((body, broken) -> {
      try {
        if (broken == null) {
          LayoutAsk ask = json.read(body, LayoutAsk.class);
          answered(exchange, book.save(new LayoutText(name, ask.text()), ask.seen()), outcome -> tell(exchange, guest, name, outcome));
        } else {
          LOG.debug("a request broke off", broken);
          exchange.broken(broken);
        }
      } catch (WireException e) {
        exchange.problem(Exchange.BAD, e.getMessage());
      } catch (RuntimeException e) {
        failed(exchange, e);
      }
    }));
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

  private interface Telling<T> {
    void tell(T found);
  }

  private static <T> void answered(Exchange exchange, CompletableFuture<T> asked, Telling<T> telling) {
    asked.whenComplete((found, failure) -> {
      try {
        if (failure != null) {
          exchange.problem(Exchange.BUSY, Asks.sentence(failure));
        } else {
          telling.tell(found);
        }
      } catch (RuntimeException e) {
        failed(exchange, e);
      }
    });
  }

  private static void allowed(Exchange exchange, Guest guest, Runnable work) {
    guest.refusal(Act.DRIVE_WALL).ifPresentOrElse(sentence -> exchange.problem(Exchange.FORBIDDEN, sentence), work);
  }

  private static void failed(Exchange exchange, RuntimeException e) {
    LOG.error("a wish for a layout failed", e);
    exchange.problem(Exchange.FAILED, "The hub could not do this because of an error inside it; its log has the rest.");
  }
}
