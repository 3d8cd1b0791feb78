package watchfloor.link.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.AlarmOutcome;

/** Answers what is asked about alarms, and holds it against the rights of whoever asks. */
final class AlarmRoute {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmRoute.class);

  private final AlarmBook book;
  private final WireJson json;

  AlarmRoute(AlarmBook book, WireJson json) {
    this.book = book;
    this.json = json;
  }

  void read(Exchange exchange, Guest guest) {
    refusedOr(exchange, guest, Act.SEE_NUMBERS, () -> exchange.json(book.now()));
  }

  /** Whoever may not do the least of it is refused before anything of the request is read. */
  void change(Exchange exchange, Guest guest) {
    refusedOr(exchange, guest, Act.ACKNOWLEDGE_ALARM, () -> exchange.body((body, broken) -> {
      try {
        if (broken == null) {
          change(exchange, guest, json.read(body, AlarmChange.class));
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

  private void change(Exchange exchange, Guest guest, AlarmChange change) {
    refusedOr(exchange, guest, change.silences() ? Act.SILENCE_ALARM : Act.ACKNOWLEDGE_ALARM, () ->
        book.propose(change, guest.session().account().name()).whenComplete((outcome, failure) -> {
          try {
            answer(exchange, outcome, failure);
          } catch (RuntimeException e) {
            failed(exchange, e);
          }
        }));
  }

  private static void answer(Exchange exchange, AlarmOutcome outcome, Throwable failure) {
    if (failure != null) {
      exchange.problem(Exchange.BUSY, Asks.sentence(failure));
    } else if (outcome instanceof AlarmOutcome.Done done) {
      exchange.json(done.now());
    } else if (outcome instanceof AlarmOutcome.Refused refused) {
      exchange.problem(Exchange.BAD, refused.sentence());
    }
  }

  private static void refusedOr(Exchange exchange, Guest guest, Act act, Runnable work) {
    guest.refusal(act).ifPresentOrElse(sentence -> exchange.problem(Exchange.FORBIDDEN, sentence), work);
  }

  private static void failed(Exchange exchange, RuntimeException e) {
    LOG.error("a wish about an alarm failed", e);
    exchange.problem(Exchange.FAILED, "The hub could not do this because of an error inside it; its log has the rest.");
  }
}
