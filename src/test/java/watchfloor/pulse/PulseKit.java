package watchfloor.pulse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.Judgement;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/** Rules, mentions and a book for tests of the pulse. */
public final class PulseKit {
  public static final Brand OURS = new Brand("Example Air", "@example");
  public static final Brand THEIRS = new Brand("Other Air", "@other");

  private PulseKit() {}

  public static PulseRules rules(ZoneId zone, Issue... issues) {
    return new PulseRules(List.of(issues), List.of(OURS), zone, Set.of("the"), PulseKit::place, List::of);
  }

  public static PulseRules rivals(ZoneId zone, Issue... issues) {
    return new PulseRules(List.of(issues), List.of(OURS, THEIRS), zone, Set.of("the"), PulseKit::place, List::of);
  }

  /** Two capital letters at the end of a text name a country here. */
  private static String place(Mention mention) {
    String text = mention.text();
    return text.matches("(?s).* [A-Z]{2}") ? text.substring(text.length() - 2) : "";
  }

  /** Makes one mention; what is not said has usual values. */
  public static final class Post {
    private long id = 1;
    private Channel channel = Channel.X;
    private Author author = new Author("a1", "@a1", 10);
    private String text = "words";
    private String brand = "";
    private String language = "en";
    private String repostOf = "";
    private Issue issue = Issue.NONE;
    private Sentiment sentiment = Sentiment.NEUTRAL;

    public Post id(long number) {
      id = number;
      return this;
    }

    public Post on(Channel network) {
      channel = network;
      return this;
    }

    public Post by(String name, long followers) {
      author = new Author(name, "@" + name, followers);
      return this;
    }

    public Post says(String words) {
      text = words;
      return this;
    }

    public Post about(String name) {
      brand = name;
      return this;
    }

    public Post in(String tag) {
      language = tag;
      return this;
    }

    public Post repost() {
      repostOf = "first";
      return this;
    }

    public Post of(Issue subject, Sentiment mood) {
      issue = subject;
      sentiment = mood;
      return this;
    }

    public JudgedMention at(Instant written) {
      Mention mention = new Mention(
          new MentionKey(channel.id(), "p" + id), channel, author, text, language, brand, "t" + id, repostOf, false, written, written);
      return new JudgedMention(id, mention, new Judgement(language, sentiment, 0, issue, issue.none() ? 0 : 1, 0));
    }
  }

  public static Post post(long id) {
    return new Post().id(id);
  }

  /** Answers from a list as a store would from its tables. */
  public record KeptBook(List<JudgedMention> kept) implements PulseBook {
    @Override
    public List<IssueMinute> minutesSince(Instant from) {
      return kept.stream()
          .map(judged -> new IssueMinute(judged.judgement().issue().id(), one(judged)))
          .filter(cell -> !cell.counts().minute().isBefore(from))
          .toList();
    }

    private static MinuteCounts one(JudgedMention judged) {
      Sentiment sentiment = judged.judgement().sentiment();
      return new MinuteCounts(
          judged.mention().writtenAt().truncatedTo(ChronoUnit.MINUTES),
          sentiment == Sentiment.NEGATIVE ? 1 : 0, sentiment == Sentiment.NEUTRAL ? 1 : 0,
          sentiment == Sentiment.POSITIVE ? 1 : 0, sentiment == Sentiment.NOT_JUDGED ? 1 : 0);
    }

    @Override
    public PulseHistory history(Instant minutesFrom, Instant quartersFrom) {
      Map<Instant, Integer> quarters = new HashMap<>();
      for (JudgedMention judged : kept) {
        Instant written = judged.mention().writtenAt();
        if (!written.isBefore(quartersFrom)) {
          quarters.merge(Instant.ofEpochSecond(written.getEpochSecond() / QuarterCount.SECONDS * QuarterCount.SECONDS), 1, Integer::sum);
        }
      }
      List<QuarterCount> counts = quarters.entrySet().stream().map(quarter -> new QuarterCount(quarter.getKey(), quarter.getValue())).toList();
      Optional<Instant> first = kept.stream().map(judged -> judged.mention().writtenAt()).min(Instant::compareTo);
      return new PulseHistory(minutesSince(minutesFrom), counts, first);
    }

    @Override
    public List<JudgedMention> newest(Instant from, int limit) {
      return kept.stream().filter(judged -> !judged.mention().writtenAt().isBefore(from)).limit(limit).toList();
    }

    @Override
    public Past past(Instant from) {
      List<JudgedMention> left = new ArrayList<>(kept.stream().filter(judged -> !judged.mention().writtenAt().isBefore(from)).toList());
      int all = left.size();
      return new Past() {
        @Override
        public List<JudgedMention> next() {
          List<JudgedMention> some = left.subList(0, Math.min(100, left.size()));
          List<JudgedMention> next = List.copyOf(some);
          some.clear();
          return next;
        }

        @Override
        public boolean done() {
          return left.isEmpty();
        }

        @Override
        public int percent() {
          return all == 0 ? 99 : Math.min(99, 100 * (all - left.size()) / all);
        }
      };
    }
  }
}
