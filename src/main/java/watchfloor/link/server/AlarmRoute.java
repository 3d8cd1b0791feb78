package watchfloor.link.server;

import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.AlarmOutcome;

/** Answers what is asked about alarms, and holds it against the rights of whoever asks. */
final class AlarmRoute {
  private final AlarmBook book;
  private final Wishes wishes;

  AlarmRoute(AlarmBook book, WireJson json) {
    this.book = book;
    this.wishes = new Wishes(json, "an alarm");
  }

  void read(Exchange exchange, Guest guest) {
    Wishes.allowed(exchange, guest, Act.SEE_NUMBERS, () -> exchange.json(book.now()));
  }

  /** Whoever may not do the least of it is refused before anything of the request is read. */
  void change(Exchange exchange, Guest guest) {
    Wishes.allowed(exchange, guest, Act.ACKNOWLEDGE_ALARM, () -> wishes.read(exchange, AlarmChange.class, change -> change(exchange, guest, change)));
  }

  private void change(Exchange exchange, Guest guest, AlarmChange change) {
    Wishes.allowed(exchange, guest, change.silences() ? Act.SILENCE_ALARM : Act.ACKNOWLEDGE_ALARM, () ->
        wishes.answer(exchange, book.propose(change, guest.session().account().name()), outcome -> tell(exchange, outcome)));
  }

  private static void tell(Exchange exchange, AlarmOutcome outcome) {
    if (outcome instanceof AlarmOutcome.Done done) {
      exchange.json(done.now());
    } else if (outcome instanceof AlarmOutcome.Refused refused) {
      exchange.problem(Exchange.BAD, refused.sentence());
    }
  }
}
