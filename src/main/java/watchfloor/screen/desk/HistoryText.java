package watchfloor.screen.desk;

import java.util.List;
import java.util.Locale;
import watchfloor.desk.Actor;
import watchfloor.desk.ItemEvent;
import watchfloor.screen.Texts;

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
  static String words(ItemEvent event, String me, Texts texts) {
    String who = who(event.by(), me, texts);
    String detail = event.detail().strip();
    String key = "history." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (event.kind()) {
      case OPENED -> texts.of(key) + (detail.isEmpty() ? "" : " · " + texts.of("history.rule", texts.of("quoted", detail)));
      case HANDED_OVER -> handedOver(key, who, detail, me, texts);
      case LEASE_ENDED -> detail.isEmpty() ? texts.of(key) : detail.equals(me) ? texts.of(key + ".yours") : texts.of(key + ".of", detail);
      case SEND_DELAYED, SEND_REFUSED, SEND_UNKNOWN -> texts.of(key) + (detail.isEmpty() ? "" : " · " + detail);
      case APPROVED -> detail.isEmpty() ? texts.of(key, who) : texts.of(key + ".of", who, detail.equals(me) ? texts.of("who.yours") : detail);
      case RELEASED, NOTED, SENT_BACK, CLOSED, ASSESSED -> texts.of(key, who) + (detail.isEmpty() ? "" : " " + texts.of("quoted", detail));
      default -> texts.of(key, who);
    };
  }

  /** The book writes the colleague's id, then the note after a colon. */
  private static String handedOver(String key, String who, String detail, String me, Texts texts) {
    int colon = detail.indexOf(": ");
    String to = colon < 0 ? detail : detail.substring(0, colon);
    return texts.of(key, who, to.equals(me) ? texts.of("who.to-you") : to) + (colon < 0 ? "" : " " + texts.of("quoted", detail.substring(colon + 2)));
  }

  static String who(Actor by, String me, Texts texts) {
    if (by.operator().equals(me)) {
      return texts.of("who.you");
    }
    return by.operator().equals(Actor.ROOM.operator()) ? texts.of("who.room") : by.operator();
  }
}
