package watchfloor.link.server;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;

/** What every route does with a wish: the right comes first, then the body, then the answer; whatever fails is answered too. */
final class Wishes {
  private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);

  private final WireJson json;
  private final String what;

  /** @param what a wish is about, for the log */
  Wishes(WireJson json, String what) {
    this.json = json;
    this.what = what;
  }

  static void allowed(Exchange exchange, Guest guest, Act act, Runnable work) {
    guest.refusal(act).ifPresentOrElse(sentence -> exchange.problem(Exchange.FORBIDDEN, sentence), work);
  }

  /** Reads what is wished once all of it is there. */
  <T> void read(Exchange exchange, Class<T> type, Consumer<T> wish) {
    exchange.body((body, broken) -> {
      try {
        if (broken == null) {
          wish.accept(json.read(body, type));
        } else {
          LOG.debug("a request broke off", broken);
          exchange.broken(broken);
        }
      } catch (WireException e) {
        exchange.problem(Exchange.BAD, e.getMessage());
      } catch (RuntimeException e) {
        failed(exchange, e);
      }
    });
  }

  /** Tells what became of it. */
  <T> void answer(Exchange exchange, CompletionStage<T> asked, Consumer<T> tell) {
    asked.whenComplete((found, failure) -> {
      try {
        if (failure != null) {
          exchange.problem(Exchange.BUSY, Asks.sentence(failure));
        } else {
          tell.accept(found);
        }
      } catch (RuntimeException e) {
        failed(exchange, e);
      }
    });
  }

  private void failed(Exchange exchange, RuntimeException e) {
    LOG.error("a wish about {} failed", what, e);
    exchange.problem(Exchange.FAILED, "The hub could not do this because of an error inside it; its log has the rest.");
  }
}
