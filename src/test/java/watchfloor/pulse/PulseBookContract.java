package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.desk.Samples.BAGGAGE;
import static watchfloor.desk.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
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

  @Test
  void quartersAreSumsOverIssuesAndTheFirstMinuteOfAllIsKnown() {
    keep(
        List.of(
            mention(1, 0, BAGGAGE, Sentiment.NEGATIVE),
            mention(2, 899, Issue.NONE, Sentiment.POSITIVE),
            mention(3, 900, BAGGAGE, Sentiment.NEUTRAL),
            mention(4, -86_000, BAGGAGE, Sentiment.NEUTRAL)));
    PulseHistory history = book().history(NOON.plusSeconds(60), NOON);
    assertThat(history.quarters()).containsExactly(new QuarterCount(NOON, 2), new QuarterCount(NOON.plusSeconds(900), 1));
    assertThat(history.since()).contains(Instant.ofEpochSecond(Math.floorDiv(NOON.getEpochSecond() - 86_000, 60L) * 60));
    assertThat(history.minutes()).isEqualTo(book().minutesSince(NOON.plusSeconds(60)));
    assertThat(history.minutes()).hasSize(2);
  }

  @Test
  void nothingIsKnownOfAnEmptyStore() {
    PulseHistory history = book().history(NOON, NOON);
    assertThat(history).isEqualTo(new PulseHistory(List.of(), List.of(), Optional.empty()));
    Past past = book().past(NOON);
    assertThat(all(past)).isEmpty();
    assertThat(past.done()).isTrue();
  }

  @Test
  void thePastIsEveryMentionThatTheHistoryCountedOnceAndNoneThatCameLater() {
    List<JudgedMention> batch = new ArrayList<>();
    Set<Long> expected = new HashSet<>();
    for (int n = 0; n < 2_345; n++) {
      long id = (NOON.toEpochMilli() + n) << 10;
      batch.add(mention(id, n % 2 == 0 ? n : -n, BAGGAGE, Sentiment.NEUTRAL));
      if (n % 2 == 0) {
        expected.add(id);
      }
      if (batch.size() == 700) {
        keep(List.copyOf(batch));
        batch.clear();
      }
    }
    keep(batch);
    PulseHistory history = book().history(NOON, NOON);
    Past past = book().past(NOON);
    keep(List.of(mention((NOON.toEpochMilli() + 3_000) << 10, 5, BAGGAGE, Sentiment.NEUTRAL)));
    List<Long> ids = all(past).stream().map(JudgedMention::id).toList();
    assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    assertThat(history.minutes()).extracting(cell -> cell.counts().total()).satisfies(counts ->
        assertThat(counts.stream().mapToInt(count -> count).sum()).isEqualTo(ids.size()));
    assertThat(past.percent()).isBetween(0, 99);
  }

  @Test
  void thePastOfManySmallBatchesIsReadInPieces() {
    for (int n = 0; n < 200; n++) {
      keep(List.of(mention((NOON.toEpochMilli() + n) << 10, n, BAGGAGE, Sentiment.NEUTRAL)));
    }
    book().history(NOON, NOON);
    assertThat(all(book().past(NOON.plusSeconds(50)))).hasSize(150);
  }

  @Test
  void whileTheTablesFillUpTheHistoryHoldsExactlyWhatWasKept() {
    long id = NOON.toEpochMilli() << 10;
    for (int kept = 20; kept <= 6_000; kept += 20) {
      List<JudgedMention> batch = new ArrayList<>();
      for (int n = 0; n < 20; n++) {
        batch.add(mention(++id, id % 600, BAGGAGE, Sentiment.NEUTRAL));
      }
      keep(batch);
      PulseHistory history = book().history(NOON, NOON);
      assertThat(history.minutes().stream().mapToInt(cell -> cell.counts().total()).sum()).isEqualTo(kept);
      assertThat(history.quarters().stream().mapToInt(QuarterCount::total).sum()).isEqualTo(kept);
    }
  }

  /** Reads to the end; tables that still fill up behind are waited for. */
  private static List<JudgedMention> all(Past past) {
    List<JudgedMention> all = new ArrayList<>();
    Awaitility.await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofSeconds(20)).until(() -> {
      List<JudgedMention> next = past.next();
      assertThat(next).hasSizeLessThanOrEqualTo(1_000);
      all.addAll(next);
      return past.done();
    });
    return all;
  }
}
