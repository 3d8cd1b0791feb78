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
import watchfloor.screen.Texts;

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
  static List<Bubble> bubbles(Item item, ItemDetail detail, String me, Instant now, ZoneId zone, Texts texts) {
    List<JudgedMention> said = detail.conversation().isEmpty() ? List.of(item.mention()) : detail.conversation();
    List<Bubble> bubbles = new ArrayList<>();
    for (JudgedMention judged : said) {
      bubbles.add(mention(judged, bubbles.isEmpty(), now, zone, texts));
    }
    for (Reply reply : detail.replies()) {
      if (reply.state() != Reply.State.TAKEN_BACK) {
        bubbles.add(reply(reply, me, now, zone, texts));
      }
    }
    bubbles.sort(Comparator.comparing(Bubble::at));
    return List.copyOf(bubbles);
  }

  private static Bubble mention(JudgedMention judged, boolean first, Instant now, ZoneId zone, Texts texts) {
    List<String> caption = new ArrayList<>();
    caption.add(texts.amounts().moment(judged.mention().writtenAt(), now, zone));
    caption.add(texts.of(!first ? "said.same-author" : judged.mention().direct() ? "said.mention" : "said.about-us"));
    caption.add(moodWord(judged.judgement().sentiment(), texts));
    if (!judged.judgement().issue().none()) {
      caption.add(judged.judgement().issue().name());
    }
    return new Bubble(Voice.AUTHOR, judged.judgement().sentiment(), judged.mention().writtenAt(),
        String.join(" · ", caption), judged.mention().text());
  }

  private static Bubble reply(Reply reply, String me, Instant now, ZoneId zone, Texts texts) {
    String by = reply.author().equals(me) ? texts.of("who.you") : reply.author();
    String caption = texts.amounts().moment(reply.queuedAt(), now, zone) + " · " + texts.of("said.our-answer", by) + " · " + state(reply, texts);
    boolean trouble = reply.state() == Reply.State.REFUSED || reply.state() == Reply.State.UNKNOWN;
    return new Bubble(trouble ? Voice.US_TROUBLE : Voice.US, Sentiment.NOT_JUDGED, reply.queuedAt(), caption, reply.text());
  }

  private static String state(Reply reply, Texts texts) {
    String why = reply.state() == Reply.State.SENT_BACK && !reply.trouble().isBlank() ? ": " + reply.trouble() : "";
    return texts.of("reply." + reply.state().name().toLowerCase(Locale.ROOT)) + why;
  }

  /** The answer in the outbox, where there is one. */
  static Optional<Reply> underWay(ItemDetail detail) {
    return detail.replies().stream()
        .filter(reply -> reply.state() == Reply.State.QUEUED || reply.state() == Reply.State.SENDING || reply.state() == Reply.State.PROPOSED)
        .findFirst();
  }

  /** {@code negative}, {@code not-judged}: as style sheets name it. */
  static String mood(Sentiment sentiment) {
    return sentiment.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code negative}, {@code not judged}. */
  static String moodWord(Sentiment sentiment, Texts texts) {
    return texts.of("mood." + mood(sentiment));
  }
}
