package watchfloor.screen.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watchfloor.desk.Item;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/** Lays what the author said and what we answered side by side, in the order of time. */
final class ConversationModel {
  private ConversationModel() {}

  /** Whose words a bubble holds, and how they stand. */
  enum Voice {
    AUTHOR,
    US,
    US_TROUBLE
  }

  /**
   * One bubble.
   *
   * @param caption when, what kind, how judged
   */
  record Bubble(Voice voice, Sentiment sentiment, Instant at, String caption, String text) {}

  /** What was taken back is not part of it: nobody outside saw it. */
  static List<Bubble> bubbles(Item item, ItemDetail detail, String me, Instant now, ZoneId zone) {
    List<JudgedMention> said = detail.conversation().isEmpty() ? List.of(item.mention()) : detail.conversation();
    List<Bubble> bubbles = new ArrayList<>();
    for (JudgedMention judged : said) {
      bubbles.add(mention(judged, bubbles.isEmpty(), now, zone));
    }
    for (Reply reply : detail.replies()) {
      if (reply.state() != Reply.State.TAKEN_BACK) {
        bubbles.add(reply(reply, me, now, zone));
      }
    }
    bubbles.sort(Comparator.comparing(Bubble::at));
    return List.copyOf(bubbles);
  }

  private static Bubble mention(JudgedMention judged, boolean first, Instant now, ZoneId zone) {
    List<String> caption = new ArrayList<>();
    caption.add(TimeText.moment(judged.mention().writtenAt(), now, zone));
    caption.add(!first ? "same author" : judged.mention().direct() ? "mention" : "about us");
    caption.add(mood(judged.judgement().sentiment()));
    if (!judged.judgement().issue().none()) {
      caption.add(judged.judgement().issue().name());
    }
    return new Bubble(Voice.AUTHOR, judged.judgement().sentiment(), judged.mention().writtenAt(),
        String.join(" · ", caption), judged.mention().text());
  }

  private static Bubble reply(Reply reply, String me, Instant now, ZoneId zone) {
    String by = reply.author().equals(me) ? "you" : reply.author();
    String caption = TimeText.moment(reply.queuedAt(), now, zone) + " · our answer by " + by + " · " + state(reply);
    boolean trouble = reply.state() == Reply.State.REFUSED || reply.state() == Reply.State.UNKNOWN;
    return new Bubble(trouble ? Voice.US_TROUBLE : Voice.US, Sentiment.NOT_JUDGED, reply.queuedAt(), caption, reply.text());
  }

  private static String state(Reply reply) {
    return switch (reply.state()) {
      case QUEUED -> "on its way";
      case SENDING -> "leaving now";
      case SENT -> "sent";
      case REFUSED -> "not sent";
      case UNKNOWN -> "nobody knows whether it arrived";
      case TAKEN_BACK -> "taken back";
      case PROPOSED -> "waits for approval";
      case SENT_BACK -> "sent back" + (reply.trouble().isBlank() ? "" : ": " + reply.trouble());
    };
  }

  /** The answer in the outbox, where there is one. */
  static Optional<Reply> underWay(ItemDetail detail) {
    return detail.replies().stream()
        .filter(reply -> reply.state() == Reply.State.QUEUED || reply.state() == Reply.State.SENDING || reply.state() == Reply.State.PROPOSED)
        .findFirst();
  }

  /** {@code negative}, {@code not judged}. */
  static String mood(Sentiment sentiment) {
    return sentiment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
