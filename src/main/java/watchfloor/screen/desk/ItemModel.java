package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Author;
import watchfloor.mention.Mention;
import watchfloor.screen.Texts;

/**
 * What one operator can do with one item at one moment, and in which words the item says how it stands.
 *
 * @param me       the operator's id
 * @param warnLeft a lease this short is warned about
 * @param cutOff   whether the link to the hub is lost: then nothing can be done
 * @param texts    the language
 */
record ItemModel(Item item, String me, Instant now, ZoneId zone, Duration warnLeft, boolean cutOff, Texts texts) {

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

  static Allowed noLink(Texts texts) {
    return Allowed.no(texts.of("allowed.no-link"));
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
      case FREE -> texts.of("standing.free");
      case MINE -> texts.of("standing.mine", texts.amounts().lease(leaseLeft()));
      case MINE_ENDING -> texts.of("standing.ending", texts.amounts().lease(leaseLeft()));
      case OTHERS -> heldText();
      case LEAVING -> mine() ? texts.of("standing.yours-leaves") : texts.of("standing.leaves", holder());
      case ANSWERED -> item.answeredAt()
          .map(at -> texts.of("standing.answered-at", answerer(), texts.amounts().moment(at, now, zone)))
          .orElseGet(() -> texts.of("standing.answered", answerer()));
      case CLOSED -> texts.of("standing.closed");
    };
  }

  /** {@code EF has held this since 15:42:08}: the sentence for whoever came second. */
  String heldText() {
    return item.claim()
        .map(claim -> texts.of("standing.held", claim.operator(), texts.amounts().timeOfDay(claim.since(), zone)))
        .orElse(texts.of("standing.nobody"));
  }

  /** For the end of a row: short, empty where nobody has it. */
  String holderText() {
    return switch (standing()) {
      case FREE -> "";
      case MINE, MINE_ENDING -> texts.of("holder.yours");
      case OTHERS -> texts.of("holder.holds", holder());
      case LEAVING -> (mine() ? "" : holder() + " · ") + texts.of("holder.leaves");
      case ANSWERED -> texts.of("holder.answered", answerer());
      case CLOSED -> texts.of("holder.closed");
    };
  }

  private String holder() {
    return item.claim().map(claim -> claim.operator()).orElse(texts.of("who.somebody"));
  }

  private String answerer() {
    return item.answeredBy().map(by -> by.equals(me) ? texts.of("who.you") : by).orElse(texts.of("who.somebody"));
  }

  Allowed claim() {
    if (cutOff) {
      return noLink(texts);
    }
    return switch (standing()) {
      case FREE -> Allowed.YES;
      case MINE, MINE_ENDING -> Allowed.no(texts.of("allowed.held-by-you"));
      case OTHERS -> Allowed.no(heldText() + ".");
      case LEAVING -> Allowed.no(texts.of("allowed.leaving"));
      case ANSWERED, CLOSED -> ended();
    };
  }

  /** What needs the claim. @param verb {@code release}, {@code hand-over}, {@code answer} or {@code close} */
  Allowed asHolder(String verb) {
    if (cutOff) {
      return noLink(texts);
    }
    return switch (standing()) {
      case MINE, MINE_ENDING -> Allowed.YES;
      case FREE -> Allowed.no(texts.of("allowed.claim-first." + verb));
      case OTHERS -> Allowed.no(heldText() + ".");
      case LEAVING -> Allowed.no(texts.of(mine() ? "allowed.take-back-first" : "allowed.leaving"));
      case ANSWERED, CLOSED -> ended();
    };
  }

  Allowed takeBack() {
    if (cutOff) {
      return noLink(texts);
    }
    if (item.state() != ItemState.WAITING) {
      return Allowed.no(texts.of("allowed.nothing-leaves"));
    }
    return mine() ? Allowed.YES : Allowed.no(texts.of("allowed.only-its-author", holder()));
  }

  /** Anybody may close what nobody holds. */
  Allowed close() {
    return standing() == Standing.FREE ? Allowed.YES : asHolder("close");
  }

  private Allowed ended() {
    return Allowed.no(texts.of(item.state() == ItemState.ANSWERED ? "allowed.answered" : "allowed.closed"));
  }

  /** {@code X · 52.7 k followers}. */
  static String origin(Mention mention, Texts texts) {
    return mention.channel().name() + " · "
        + (mention.author().followersKnown() ? texts.of("item.followers", reach(mention.author(), texts)) : texts.of("item.reach-unknown"));
  }

  /** {@code 310}, {@code 4.4 k}, {@code 1.2 M}; empty where the network does not say. */
  static String reach(Author author, Texts texts) {
    return author.followersKnown() ? texts.amounts().reach(author.followers()) : "";
  }
}
