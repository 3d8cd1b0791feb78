package watchfloor.link.server;

import java.time.Instant;
import java.util.Optional;
import watchfloor.link.wire.DirectionAsk;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;
import watchfloor.pulse.SliceText;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.DirectionOutcome;

/** Answers what is asked about the wall's direction, and holds it against the rights of whoever asks. */
final class DirectionRoute {
  private final DirectionBook book;
  private final Wishes wishes;

  DirectionRoute(DirectionBook book, WireJson json) {
    this.book = book;
    this.wishes = new Wishes(json, "the wall");
  }

  void read(Exchange exchange, Guest guest) {
    Wishes.allowed(exchange, guest, Act.SEE_NUMBERS, () -> exchange.json(book.now()));
  }

  /** Whoever may not do the least of it is refused before anything of the request is read. */
  void change(Exchange exchange, Guest guest) {
    Wishes.allowed(exchange, guest, Act.DRIVE_WALL, () -> wishes.read(exchange, DirectionAsk.class, ask -> change(exchange, guest, ask)));
  }

  private void change(Exchange exchange, Guest guest, DirectionAsk ask) {
    Act act = ask.change().covers() ? Act.TAKE_OVER_WALL : Act.DRIVE_WALL;
    if (ask.change() instanceof DirectionChange.Steer steer && SliceText.read(steer.slice(), Instant.EPOCH, Instant.EPOCH).isEmpty()) {
      exchange.problem(Exchange.BAD, "What the wall should look at is not understood: write it like issue=flight-delay&place=DE.");
      return;
    }
    Wishes.allowed(exchange, guest, act, () -> {
      long version = ask.version() < 0 ? DirectionBook.ANY_VERSION : ask.version();
      wishes.answer(exchange, book.propose(ask.change(), version, guest.session().account().name()), outcome -> tell(exchange, outcome));
    });
  }

  private static void tell(Exchange exchange, DirectionOutcome outcome) {
    if (outcome instanceof DirectionOutcome.Done done) {
      exchange.json(done.now());
    } else if (outcome instanceof DirectionOutcome.Outdated outdated) {
      exchange.problem(Exchange.CONFLICT, outdated.sentence());
    } else if (outcome instanceof DirectionOutcome.Refused refused) {
      exchange.problem(Exchange.BAD, refused.sentence());
    }
  }
}
