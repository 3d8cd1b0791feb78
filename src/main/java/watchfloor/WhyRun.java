package watchfloor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watchfloor.command.Terminal;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.DecidingWord;
import watchfloor.mention.Insight;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.UrgencyParts;

/** Prints a judgement with its reasons. */
final class WhyRun {
  private static final int DONE = 0;

  private final Clock clock;
  private final Terminal terminal;

  WhyRun(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  int run(OpenCenter center, String text, String language) {
    Instant now = clock.instant();
    String cut = text.length() > Mention.MAX_TEXT ? text.substring(0, Mention.MAX_TEXT) : text;
    Insight insight = TeachRun.teacher(center).analyser().insight(new Mention(
        new MentionKey("why", "why"), Channel.FILE, new Author("", "", Author.UNKNOWN_FOLLOWERS), cut, language, "", "why", "", false, now, now));
    terminal.result("language   " + insight.judgement().language());
    terminal.result(String.format(Locale.ROOT, "sentiment  %s (%.2f)  by %s", insight.judgement().sentiment().name().toLowerCase(Locale.ROOT),
        insight.judgement().score(), words(insight.sentimentWords())));
    terminal.result("issue      " + issue(insight) + "  by " + words(insight.issueWords()));
    UrgencyParts parts = insight.urgency();
    terminal.result(String.format(Locale.ROOT, "urgency    %d = danger %d + anger %d + asked %d + reach %d + velocity %d + age %d + taught %d, from 0 to 100",
        parts.sum(), parts.danger(), parts.anger(), parts.asked(), parts.reach(), parts.velocity(), parts.age(), parts.taught()));
    return DONE;
  }

  private static String issue(Insight insight) {
    String suggested = insight.suggestions().stream()
        .map(one -> String.format(Locale.ROOT, "%s %.2f", one.issue().name(), one.confidence())).collect(Collectors.joining(" or "));
    if (suggested.isEmpty()) {
      return "none";
    }
    return insight.judgement().issue().none() ? "not decided: " + suggested : insight.judgement().issue().name() + " (" + suggested + ")";
  }

  private static String words(List<DecidingWord> words) {
    return words.isEmpty() ? "no word"
        : words.stream().map(word -> String.format(Locale.ROOT, "%s %+.2f", word.word(), word.weight())).collect(Collectors.joining(", "));
  }
}
