package watchfloor.screen.desk;

import java.util.List;
import watchfloor.desk.Actor;
import watchfloor.desk.ItemEvent;

/** Tells an item's history in words: who did what. What only keeps the machinery going (leases, drafts) is left out. */
final class HistoryText {
  private HistoryText() {}

  /** The events worth a line, oldest first. */
  static List<ItemEvent> worthTelling(List<ItemEvent> history) {
    return history.stream()
        .filter(event -> switch (event.kind()) {
          case RENEWED, DRAFTED, NOTED, DISPATCHED -> false;
          default -> true;
        })
        .toList();
  }

  static List<ItemEvent> notes(List<ItemEvent> history) {
    return history.stream().filter(event -> event.kind() == ItemEvent.Kind.NOTED).toList();
  }

  /** @param me the operator's id, who is told "you" */
  static String words(ItemEvent event, String me) {
    String who = who(event.by(), me);
    String detail = event.detail().strip();
    return switch (event.kind()) {
      case OPENED -> "opened" + quoted(detail, " · rule ");
      case MENTION_ADDED -> "the author wrote again";
      case CLAIMED -> "claimed by " + who;
      case RENEWED -> who + " prolonged the lease";
      case RELEASED -> who + " released it" + quoted(detail, " ");
      case HANDED_OVER -> who + " handed it to " + handedOver(detail, me);
      case LEASE_ENDED -> detail.isEmpty() ? "the lease ran out" : (detail.equals(me) ? "your" : detail + "'s") + " lease ran out";
      case DRAFTED -> who + " wrote a draft";
      case NOTED -> who + " noted" + quoted(detail, " ");
      case SEND_QUEUED -> who + " sent an answer";
      case TAKEN_BACK -> who + " took the answer back";
      case DISPATCHED -> "the answer left";
      case ANSWERED -> "the answer is out";
      case SEND_DELAYED -> "the answer is delayed" + (detail.isEmpty() ? "" : " · " + detail);
      case SEND_REFUSED -> "the answer was refused" + (detail.isEmpty() ? "" : " · " + detail);
      case SEND_UNKNOWN -> "nobody knows whether the answer arrived" + (detail.isEmpty() ? "" : " · " + detail);
      case PROPOSED -> who + " put an answer up for approval";
      case APPROVED -> who + " approved the answer" + (detail.isEmpty() ? "" : " of " + (detail.equals(me) ? "yours" : detail));
      case SENT_BACK -> who + " sent the answer back" + quoted(detail, " ");
      case CLOSED -> who + " closed it without an answer" + quoted(detail, " ");
    };
  }

  /** The book writes the colleague's id, then the note after a colon. */
  private static String handedOver(String detail, String me) {
    int colon = detail.indexOf(": ");
    String to = colon < 0 ? detail : detail.substring(0, colon);
    return (to.equals(me) ? "you" : to) + (colon < 0 ? "" : quoted(detail.substring(colon + 2), " "));
  }

  static String who(Actor by, String me) {
    if (by.operator().equals(me)) {
      return "you";
    }
    return by.operator().equals(Actor.ROOM.operator()) ? "the room" : by.operator();
  }

  private static String quoted(String detail, String before) {
    return detail.isEmpty() ? "" : before + "\u201c" + detail + "\u201d";
  }
}
