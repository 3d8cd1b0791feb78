package watchfloor.screen.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Sentiment;

/**
 * What the desk knows of an author from the items it holds: the live ones and those that ended lately.
 *
 * @param lines sentences, the most telling first
 */
record AuthorModel(List<String> lines) {
  /** @param items all known ones of this author on this channel, the present one among them */
  static AuthorModel of(Item present, List<Item> items, Instant now, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    int mentions = items.stream().mapToInt(Item::mentions).sum();
    long negative = items.stream().filter(item -> item.mention().judgement().sentiment() == Sentiment.NEGATIVE).count();
    if (items.size() <= 1) {
      lines.add("First item of this author at the desk" + (mentions > 1 ? " · " + mentions + " mentions" : ""));
    } else {
      lines.add(items.size() + " items lately, " + mentions + " mentions" + (negative > 0 ? " · " + negative + " negative" : ""));
    }
    Optional<Item> answered = items.stream()
        .filter(item -> item.id() != present.id() && item.state() == ItemState.ANSWERED && item.answeredAt().isPresent())
        .max(Comparator.comparing(item -> item.answeredAt().orElse(Instant.EPOCH)));
    answered.ifPresent(item -> lines.add("Last answered by " + item.answeredBy().orElse("somebody") + ", "
        + item.answeredAt().map(at -> TimeText.moment(at, now, zone)).orElse("") + issue(item)));
    items.stream().filter(item -> item.state() == ItemState.CLOSED).findFirst()
        .ifPresent(item -> lines.add("An earlier one was closed without an answer"));
    lines.add(present.mention().mention().author().followersKnown()
        ? ItemModel.reach(present.mention().mention().author()) + " followers on " + present.mention().mention().channel().name()
        : present.mention().mention().channel().name() + " does not say how many follow");
    return new AuthorModel(List.copyOf(lines));
  }

  private static String issue(Item item) {
    return item.mention().judgement().issue().none() ? "" : ", \u201c" + item.mention().judgement().issue().name() + "\u201d";
  }
}
