package watchfloor.screen.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Issue;
import watchfloor.mention.Mention;
import watchfloor.mention.Sentiment;
import watchfloor.screen.Texts;

/**
 * What the desk knows of an author from the items it holds: the live ones and those that ended lately.
 *
 * @param lines sentences, the most telling first
 */
record AuthorModel(List<String> lines) {
  /** @param items all known ones of this author on this channel, the present one among them */
  static AuthorModel of(Item present, List<Item> items, Instant now, ZoneId zone, Texts texts) {
    List<String> lines = new ArrayList<>();
    int mentions = items.stream().mapToInt(Item::mentions).sum();
    long negative = items.stream().filter(item -> item.mention().judgement().sentiment() == Sentiment.NEGATIVE).count();
    if (items.size() <= 1) {
      lines.add(texts.of(mentions > 1 ? "author.first-with-mentions" : "author.first", mentions));
    } else {
      lines.add(texts.of(negative > 0 ? "author.items-negative" : "author.items", items.size(), mentions, negative));
    }
    items.stream()
        .filter(item -> item.id() != present.id() && item.state() == ItemState.ANSWERED && item.answeredAt().isPresent())
        .max(Comparator.comparing(item -> item.answeredAt().orElse(Instant.EPOCH)))
        .ifPresent(item -> lines.add(answered(item, now, zone, texts)));
    items.stream().filter(item -> item.state() == ItemState.CLOSED).findFirst()
        .ifPresent(item -> lines.add(texts.of("author.closed")));
    Mention mention = present.mention().mention();
    lines.add(mention.author().followersKnown()
        ? texts.of("author.followers", texts.amounts().reach(mention.author().followers()), mention.channel().name())
        : texts.of("author.reach-unknown", mention.channel().name()));
    return new AuthorModel(List.copyOf(lines));
  }

  private static String answered(Item item, Instant now, ZoneId zone, Texts texts) {
    String at = item.answeredAt().map(moment -> texts.amounts().moment(moment, now, zone)).orElse("");
    String by = item.answeredBy().orElse(texts.of("who.somebody"));
    Issue issue = item.mention().judgement().issue();
    return texts.of("author.answered", by, at) + (issue.none() ? "" : ", " + texts.of("quoted", issue.name()));
  }
}
