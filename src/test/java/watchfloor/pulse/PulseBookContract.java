package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.desk.Samples.BAGGAGE;
import static watchfloor.desk.Samples.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Samples;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/** What every store must tell the pulse at a start, whatever it is kept in. */
public abstract class PulseBookContract {
  /** The book under test, empty at the start of each test. */
  protected abstract PulseBook book();

  /** Keeps mentions, dropping what was kept before. */
  protected abstract void keep(List<JudgedMention> mentions);

  private static JudgedMention mention(long id, long second, Issue issue, Sentiment sentiment) {
    return Samples.mention(id, "p" + id, "a", NOON.plusSeconds(second), issue, sentiment);
  }

  @Test
  void countsAreByTheAuthorsMinuteIssueAndSentiment() {
    keep(
        List.of(
            mention(1, 0, BAGGAGE, Sentiment.NEGATIVE),
            mention(2, 59, BAGGAGE, Sentiment.NEGATIVE),
            mention(3, 59, Issue.NONE, Sentiment.NOT_JUDGED),
            mention(4, 60, BAGGAGE, Sentiment.POSITIVE),
            mention(5, -1, BAGGAGE, Sentiment.NEUTRAL)));
    assertThat(book().minutesSince(NOON))
        .containsExactly(
            new IssueMinute("-", new MinuteCounts(NOON, 0, 0, 0, 1)),
            new IssueMinute("bag", new MinuteCounts(NOON, 2, 0, 0, 0)),
            new IssueMinute("bag", new MinuteCounts(NOON.plusSeconds(60), 0, 0, 1, 0)));
  }

  @Test
  void duplicatesChangeNoCount() {
    List<JudgedMention> once = List.of(mention(1, 0, BAGGAGE, Sentiment.NEGATIVE));
    keep(once);
    keep(List.of(Samples.mention(2, "p1", "a", NOON, BAGGAGE, Sentiment.POSITIVE)));
    assertThat(book().minutesSince(NOON)).containsExactly(new IssueMinute("bag", new MinuteCounts(NOON, 1, 0, 0, 0)));
  }

  @Test
  void countsEqualTheMentionsHoweverTheyCameIn() {
    Random random = new Random(7);
    Map<Instant, Integer> expected = new HashMap<>();
    List<JudgedMention> batch = new ArrayList<>();
    for (long id = 1; id <= 3_000; id++) {
      int second = random.nextInt(600);
      batch.add(mention(id, second, BAGGAGE, Sentiment.values()[random.nextInt(4)]));
      expected.merge(NOON.plusSeconds(second / 60 * 60L), 1, Integer::sum);
      if (batch.size() == 1_000 || random.nextInt(40) == 0) {
        keep(List.copyOf(batch));
        batch.clear();
      }
    }
    keep(List.copyOf(batch));
    Map<Instant, Integer> counted = new HashMap<>();
    book().minutesSince(Instant.EPOCH).forEach(cell -> counted.put(cell.counts().minute(), cell.counts().total()));
    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void theNewestComeFirstByTheAuthorsTime() {
    List<JudgedMention> kept =
        List.of(
            mention(1, 30, BAGGAGE, Sentiment.NEUTRAL),
            mention(2, 10, BAGGAGE, Sentiment.NEUTRAL),
            mention(3, 20, BAGGAGE, Sentiment.NEUTRAL));
    keep(kept);
    assertThat(book().newest(NOON, 2)).containsExactly(kept.get(0), kept.get(2));
    assertThat(book().newest(NOON.plusSeconds(25), 10)).containsExactly(kept.get(0));
  }
}
