package watchfloor.link.server;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.DirectionAsk;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;
import watchfloor.pulse.SliceText;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.DirectionOutcome;

/** Answers what is asked about the wall's direction, and holds it against the rights of whoever asks. */
final class DirectionRoute {
  private static final Logger LOG = LoggerFactory.getLogger(DirectionRoute.class);

  private final DirectionBook book;
  private final WireJson json;

  DirectionRoute(DirectionBook book, WireJson json) {
    this.book = book;
    this.json = json;
  }

  void read(Exchange exchange, Guest guest) {
    refusedOr(exchange, guest, Act.SEE_NUMBERS, () -> exchange.json(book.now()));
  }

  /** Whoever may not do the least of it is refused before anything of the request is read. */
  void change(Exchange exchange, Guest guest) {
    refusedOr(exchange, guest, Act.DRIVE_WALL, () -> exchange.body((body, broken) -> {
      try {
        if (broken == null) {
          change(exchange, guest, json.read(body, DirectionAsk.class));
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

  private void change(Exchange exchange, Guest guest, DirectionAsk ask) {
    Act act = ask.change().covers() ? Act.TAKE_OVER_WALL : Act.DRIVE_WALL;
    if (ask.change() instanceof DirectionChange.Steer steer && SliceText.read(steer.slice(), Instant.EPOCH, Instant.EPOCH).isEmpty()) {
      exchange.problem(Exchange.BAD, "What the wall should look at is not understood: write it like issue=flight-delay&place=DE.");
      return;
    }
    refusedOr(exchange, guest, act, () -> {
      long version = ask.version() < 0 ? DirectionBook.ANY_VERSION : ask.version();
      book.propose(ask.change(), version, guest.session().account().name()).whenComplete((outcome, failure) -> {
        try {
          answer(exchange, outcome, failure);
        } catch (RuntimeException e) {
          failed(exchange, e);
        }
      });
    });
  }

  private static void answer(Exchange exchange, DirectionOutcome outcome, Throwable failure) {
    if (failure != null) {
      exchange.problem(Exchange.BUSY, Asks.sentence(failure));
    } else if (outcome instanceof DirectionOutcome.Done done) {
      exchange.json(done.now());
    } else if (outcome instanceof DirectionOutcome.Outdated outdated) {
      exchange.problem(Exchange.CONFLICT, outdated.sentence());
    } else if (outcome instanceof DirectionOutcome.Refused refused) {
      exchange.problem(Exchange.BAD, refused.sentence());
    }
  }

  private static void refusedOr(Exchange exchange, Guest guest, Act act, Runnable work) {
    Optional<String> refusal = guest.refusal(act);
    refusal.ifPresentOrElse(sentence -> exchange.problem(Exchange.FORBIDDEN, sentence), work);
  }

  private static void failed(Exchange exchange, RuntimeException e) {
    LOG.error("a wish for the wall failed", e);
    exchange.problem(Exchange.FAILED, "The hub could not do this because of an error inside it; its log has the rest.");
  }
}
