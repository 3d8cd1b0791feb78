package watchfloor.screen.wall;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/**
 * Which mentions a tile is about. Pure.
 *
 * @param sentiments style names such as {@code not-judged}; so the other lists: empty for all, lower-case
 * @param channels   ids of channels
 * @param issues     ids or names of issues
 * @param languages  primary subtags such as {@code en}
 * @param direct     whether it speaks to us; empty for both
 */
record CardWish(List<String> sentiments, List<String> channels, List<String> issues, List<String> languages, Optional<Boolean> direct)
    implements Predicate<JudgedMention> {
  private static final List<String> SENTIMENTS = Arrays.stream(Sentiment.values()).map(CardModel::styleOf).toList();

  /** Reads the options {@code sentiment}, {@code channel}, {@code issue}, {@code language} and {@code direct}. */
  static CardWish of(TileOptions options) {
    return new CardWish(
        options.listOf("sentiment", SENTIMENTS), options.list("channel"), options.list("issue"), options.list("language"),
        options.flag("direct"));
  }

  /** Whether every mention passes. */
  boolean all() {
    return sentiments.isEmpty() && channels.isEmpty() && issues.isEmpty() && languages.isEmpty() && direct.isEmpty();
  }

  @Override
  public boolean test(JudgedMention judged) {
    return among(sentiments, CardModel.styleOf(judged.judgement().sentiment()))
        && among(channels, judged.mention().channel().id())
        && (among(issues, low(judged.judgement().issue().id())) || named(judged.judgement().issue()))
        && among(languages, Locale.forLanguageTag(judged.judgement().language()).getLanguage())
        && direct.map(wanted -> wanted == judged.mention().direct()).orElse(true);
  }

  private boolean named(Issue issue) {
    return !issue.none() && issues.contains(low(issue.name()));
  }

  private static boolean among(List<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static String low(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
