package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Author;
import watchfloor.mention.Mention;

/**
 * What one operator can do with one item at one moment, and in which words the item says how it stands.
 *
 * @param me       the operator's id
 * @param warnLeft a lease this short is warned about
 * @param cutOff   whether the link to the hub is lost: then nothing can be done
 */
record ItemModel(Item item, String me, Instant now, ZoneId zone, Duration warnLeft, boolean cutOff) {
  static final Allowed NO_LINK = Allowed.no("There is no link to the hub now: it is tried again by itself.");

  /** Who has it, as far as colour and shape go. */
  enum Standing {
    FREE,
    MINE,
    MINE_ENDING,
    OTHERS,
    LEAVING,
    ANSWERED,
    CLOSED
  }

  Standing standing() {
    return switch (item.state()) {
      case OPEN -> Standing.FREE;
      case CLAIMED -> mine() ? leaseWarns() ? Standing.MINE_ENDING : Standing.MINE : Standing.OTHERS;
      case WAITING -> Standing.LEAVING;
      case ANSWERED -> Standing.ANSWERED;
      case CLOSED -> Standing.CLOSED;
    };
  }

  boolean mine() {
    return item.heldBy(me);
  }

  boolean writable() {
    return item.state() == ItemState.CLAIMED && mine();
  }

  Duration leaseLeft() {
    return item.claim().map(claim -> Duration.between(now, claim.leaseUntil())).orElse(Duration.ZERO);
  }

  boolean leaseWarns() {
    return writable() && leaseLeft().compareTo(warnLeft) <= 0;
  }

  /** One line for the header: who has it, and for how long. */
  String standingText() {
    return switch (standing()) {
      case FREE -> "open, nobody holds it";
      case MINE -> "claimed by you · lease " + TimeText.lease(leaseLeft());
      case MINE_ENDING -> "lease " + TimeText.lease(leaseLeft()) + " left · touch a key";
      case OTHERS -> heldText();
      case LEAVING -> (mine() ? "your answer" : holder() + "'s answer") + " is on its way";
      case ANSWERED -> "answered by " + answerer() + item.answeredAt().map(at -> " at " + moment(at)).orElse("");
      case CLOSED -> "closed without an answer";
    };
  }

  /** {@code EF has held this since 15:42:08}: the sentence for whoever came second. */
  String heldText() {
    return item.claim()
        .map(claim -> claim.operator() + " has held this since " + TimeText.second(claim.since(), zone))
        .orElse("nobody holds it");
  }

  /** For the end of a row: short, empty where nobody has it. */
  String holderText() {
    return switch (standing()) {
      case FREE -> "";
      case MINE, MINE_ENDING -> "yours";
      case OTHERS -> holder() + " holds it";
      case LEAVING -> mine() ? "on its way" : holder() + " · on its way";
      case ANSWERED -> "answered · " + answerer();
      case CLOSED -> "closed";
    };
  }

  private String holder() {
    return item.claim().map(claim -> claim.operator()).orElse("somebody");
  }

  private String answerer() {
    return item.answeredBy().map(by -> by.equals(me) ? "you" : by).orElse("somebody");
  }

  private String moment(Instant at) {
    return TimeText.moment(at, now, zone);
  }

  Allowed claim() {
    if (cutOff) {
      return NO_LINK;
    }
    return switch (standing()) {
      case FREE -> Allowed.YES;
      case MINE, MINE_ENDING -> Allowed.no("You hold this already.");
      case OTHERS -> Allowed.no(heldText() + ".");
      case LEAVING -> Allowed.no("An answer is on its way.");
      case ANSWERED, CLOSED -> ended();
    };
  }

  /** Releasing, handing over and writing need the claim. */
  Allowed asHolder(String verb) {
    if (cutOff) {
      return NO_LINK;
    }
    return switch (standing()) {
      case MINE, MINE_ENDING -> Allowed.YES;
      case FREE -> Allowed.no("Claim it first (Enter) to " + verb + " it.");
      case OTHERS -> Allowed.no(heldText() + ".");
      case LEAVING -> Allowed.no(mine() ? "Your answer is on its way: take it back first (z)." : "An answer is on its way.");
      case ANSWERED, CLOSED -> ended();
    };
  }

  Allowed takeBack() {
    if (cutOff) {
      return NO_LINK;
    }
    if (item.state() != ItemState.WAITING) {
      return Allowed.no("No answer is on its way here.");
    }
    return mine() ? Allowed.YES : Allowed.no("Only " + holder() + " can take this answer back.");
  }

  /** Anybody may close what nobody holds. */
  Allowed close() {
    return standing() == Standing.FREE ? Allowed.YES : asHolder("close");
  }

  private Allowed ended() {
    return Allowed.no(item.state() == ItemState.ANSWERED ? "It is answered already." : "It is closed already.");
  }

  /** {@code X · 52.7 k followers}. */
  static String origin(Mention mention) {
    return mention.channel().name()
        + (mention.author().followersKnown() ? " · " + reach(mention.author()) + " followers" : " · reach unknown");
  }

  /** {@code 310}, {@code 4.4 k}, {@code 1.2 M}; empty where the network does not say. */
  static String reach(Author author) {
    if (!author.followersKnown()) {
      return "";
    }
    long count = author.followers();
    if (count < 1_000) {
      return Long.toString(count);
    }
    return count < 999_950
        ? String.format(Locale.ROOT, "%.1f k", count / 1_000.0)
        : String.format(Locale.ROOT, "%.1f M", count / 1_000_000.0);
  }
}
