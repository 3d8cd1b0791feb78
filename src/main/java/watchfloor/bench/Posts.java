package watchfloor.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/**
 * A public that can be made again: its post number {@code n} is the same whenever it is asked for, and cheap to make, so that the
 * making weighs little beside what is measured.
 *
 * <p>About 300 bytes a post, words of English, twenty issues, a hundred thousand authors of whom some write much; identifiers rise
 * with time, as those of large networks do. Safe from any thread.
 */
final class Posts {
  static final int ISSUES = 20;
  private static final int TEXTS = 4_096;
  private static final int AUTHORS = 100_000;
  private static final long NETWORK_BEGAN = 1_288_834_974_657L;
  private static final int BITS_BELOW_A_MILLISECOND = 22;
  private static final String[] WORDS = (
      "the flight was delayed again and nobody at the gate knows why my bag is lost thank you for great help today we love this crew"
          + " but waiting two hours on hold is terrible please refund the ticket and fix your app it crashes when i pay or book a seat now"
          + " good coffee bad food slow wifi broken charger cancelled trip angry happy late morning train to airport with kids").split(" ");

  private final Instant first;
  private final double nanosApart;
  private final List<String> texts;
  private final List<Author> authors;
  private final List<Judgement> judgements;

  /** @param apart the time between two posts */
  Posts(Instant first, Duration apart) {
    this(first, (double) apart.toNanos());
  }

  private Posts(Instant first, double nanosApart) {
    this.first = first;
    this.nanosApart = nanosApart;
    this.texts = texts(new SplittableRandom(1));
    this.authors = IntStream.range(0, AUTHORS).mapToObj(n -> new Author("9" + (10_000_000 + n * 7), "@person" + n, n % 5_000)).toList();
    this.judgements = IntStream.range(0, ISSUES * 3).mapToObj(Posts::judgement).toList();
  }

  /** Posts as they come in on a busy day: five thousand a second from {@code first} on. */
  static Posts busy(Instant first) {
    return new Posts(first, 1e9 / 5_000);
  }

  private static List<String> texts(SplittableRandom chance) {
    List<String> made = new ArrayList<>(TEXTS);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder("post");
      int length = 60 + chance.nextInt(160);
      while (text.length() < length) {
        text.append(' ').append(WORDS[chance.nextInt(WORDS.length)]);
      }
      made.add(text.toString());
    }
    return List.copyOf(made);
  }

  private static Judgement judgement(int n) {
    Sentiment sentiment = Sentiment.values()[n / ISSUES];
    return new Judgement("en", sentiment, (n / ISSUES - 1) * 0.5, issue(n % ISSUES), 0.75, n % 100);
  }

  private static Issue issue(int n) {
    return new Issue("issue-" + n, "Issue " + n);
  }

  /** The same twenty issues for a real analyser, each with three words. */
  static List<IssueRule> rules() {
    return IntStream.range(0, ISSUES)
        .mapToObj(n -> new IssueRule(issue(n), List.of(WORDS[3 * n], WORDS[3 * n + 1] + "*", WORDS[3 * n + 2] + " " + WORDS[3 * n + 3])))
        .toList();
  }

  Instant writtenAt(long n) {
    return Instant.ofEpochMilli(first.toEpochMilli() + (long) (n * nanosApart / 1e6));
  }

  String externalId(long n) {
    long time = (writtenAt(n).toEpochMilli() - NETWORK_BEGAN) << BITS_BELOW_A_MILLISECOND;
    return Long.toString(time | n & (1 << BITS_BELOW_A_MILLISECOND) - 1);
  }

  /** Few write most: the square of an even chance. */
  Author author(long n) {
    double chance = (mixed(n) >>> 11) * 0x1.0p-53;
    return authors.get((int) (chance * chance * AUTHORS));
  }

  String text(long n) {
    return texts.get((int) (mixed(n) & TEXTS - 1));
  }

  Mention mention(long n) {
    return mention(n, externalId(n), author(n));
  }

  private Mention mention(long n, String id, Author author) {
    Instant at = writtenAt(n);
    return new Mention(new MentionKey("x", id), Channel.X, author, text(n), "en", "", id, "", false, at, at);
  }

  /** A verdict that costs nothing and is always the same for the same post. */
  Judgement judge(Mention mention) {
    return judgements.get(Math.floorMod(mixed(mention.key().externalId().hashCode()), judgements.size()));
  }

  JudgedMention judged(long id, long n) {
    Mention mention = mention(n);
    return new JudgedMention(id, mention, judge(mention));
  }

  /** The same, written and come in at that moment. */
  JudgedMention judgedAt(long id, long n, Instant at) {
    String key = externalId(n);
    Mention mention = new Mention(new MentionKey("x", key), Channel.X, author(n), text(n), "en", "", key, "", false, at, at);
    return new JudgedMention(id, mention, judge(mention));
  }

  /** One by an author of its own, so that it becomes an item of its own; none of the other posts has its key. */
  JudgedMention work(long id, long n) {
    Mention mention = mention(n, "w" + id, new Author("8" + n, "@guest" + n, 10));
    return new JudgedMention(id, mention, judge(mention));
  }

  private static long mixed(long n) {
    long z = (n + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    return z ^ z >>> 27;
  }
}
