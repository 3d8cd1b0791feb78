package watchfloor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Correction.Head;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

class TeacherTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
  private static final List<IssueRule> ISSUES = List.of(
      new IssueRule(new Issue("delay", "Delay"), List.of("delay*", "late")),
      new IssueRule(new Issue("bags", "Bags"), List.of("suitcase*", "baggage")));

  @TempDir Path folder;

  private Teacher teacher;

  @BeforeEach
  void open() {
    teacher = fresh();
  }

  private Teacher fresh() {
    return Teacher.open(folder, ISSUES, List.of(), Runnable::run, () -> { });
  }

  private static Mention mention(String id, String text) {
    return new Mention(
        new MentionKey("x", id), Channel.X, new Author("1", "@lena", 10), text, "en", "", id, "", false, MORNING, MORNING);
  }

  private void teachGates(int posts) {
    for (int i = 0; i < posts; i++) {
      teacher.correct(mention("g" + i, "the zorblat number " + i + " was gloopy"), Head.SENTIMENT, "positive", "ana", MORNING.plusSeconds(i));
      teacher.correct(mention("g" + i, "the zorblat number " + i + " was gloopy"), Head.ISSUE, "bags", "ana", MORNING.plusSeconds(i));
    }
  }

  @Test
  void anUntaughtCenterKnowsItsIssuesByTheirWords() {
    assertThat(teacher.analyser().judge(mention("1", "my suitcase is gone")).issue().id()).isEqualTo("bags");
  }

  @Test
  void learnsAWordThatItNeverKnew() {
    Mention post = mention("1", "what a gloopy zorblat");
    teachGates(15);

    assertThat(teacher.analyser().judge(post).sentiment()).isEqualTo(Sentiment.POSITIVE);
    assertThat(teacher.analyser().insight(post).suggestions().get(0).issue().id()).isEqualTo("bags");
    assertThat(teacher.analyser().insight(post).sentimentWords()).extracting(word -> word.word()).contains("gloopy");
  }

  @Test
  void theCentersWordsStillTellAnIssueThatNobodyCorrected() {
    teachGates(15);

    assertThat(teacher.analyser().insight(mention("1", "delayed again, so late")).suggestions().get(0).issue().id()).isEqualTo("delay");
  }

  @Test
  void theSameCorrectionsMakeTheSameModelToTheByteAfterARestartAndWithoutItsFile() throws IOException {
    teachGates(12);
    byte[] taught = teacher.model();

    assertThat(fresh().model()).isEqualTo(taught);
    Files.delete(folder.resolve("taught.model"));
    assertThat(fresh().model()).isEqualTo(taught);
    Files.write(folder.resolve("taught.model"), new byte[] {1, 2, 3});
    assertThat(fresh().model()).isEqualTo(taught);
  }

  @Test
  void aLineThatACrashCutOffIsLeftOutAndTheNextOneCounts() throws IOException {
    teachGates(3);
    Files.writeString(folder.resolve(CorrectionFile.NAME), "0badc0de\tcorrection\t2026-11", StandardOpenOption.APPEND);

    Teacher again = fresh();
    assertThat(again.damaged()).isEqualTo(1);
    again.correct(mention("new", "fine"), Head.SENTIMENT, "neutral", "ana", MORNING);
    assertThat(fresh().posts()).isEqualTo(4);
  }

  @Test
  void everyCutOfTheFileLeavesTheWholeLinesBeforeIt() throws IOException {
    teachGates(3);
    byte[] whole = Files.readAllBytes(folder.resolve(CorrectionFile.NAME));
    int lines = 0;
    for (int cut = 0; cut <= whole.length; cut++) {
      lines += cut > 0 && whole[cut - 1] == '\n' ? 1 : 0;
      Files.write(folder.resolve(CorrectionFile.NAME), Arrays.copyOf(whole, cut));
      int kept = new CorrectionFile(folder).read().entries().size();
      assertThat(kept).isBetween(lines, cut < whole.length && whole[cut] == '\n' ? lines + 1 : lines);
    }
  }

  @Test
  void whatWasTakenBackCountsNoMore() {
    byte[] before = teacher.model();
    teachGates(12);
    assertThat(teacher.model()).isNotEqualTo(before);

    teacher.rollBack(MORNING.minusSeconds(1), "ben", MORNING.plusSeconds(600));

    assertThat(teacher.model()).isEqualTo(before);
    assertThat(fresh().model()).isEqualTo(before);
    assertThat(fresh().corrections()).hasSize(24);
  }

  @Test
  void theLastWordOnAMentionCounts() {
    teacher.correct(mention("1", "a plain day"), Head.SENTIMENT, "positive", "ana", MORNING);
    byte[] once = teacher.model();
    teacher.correct(mention("1", "a plain day"), Head.SENTIMENT, "negative", "ben", MORNING.plusSeconds(1));
    teacher.correct(mention("1", "a plain day"), Head.SENTIMENT, "positive", "ana", MORNING.plusSeconds(2));

    assertThat(teacher.model()).isEqualTo(once);
  }

  @Test
  void keepsNoAccountNoAddressAndNoPersonalData() throws IOException {
    teacher.correct(
        mention("1", "@lena@social.example call 212-555-0147 or lena@mail.example, https://x.example/lena"), Head.SENTIMENT, "neutral", "ana", MORNING);

    assertThat(Files.readString(folder.resolve(CorrectionFile.NAME))).doesNotContain("lena", "555", "mail.example");
  }

  @Test
  void forgettingRemovesATextFromTheFileAndFromTheModel() throws IOException {
    byte[] before = teacher.model();
    teacher.correct(mention("1", "unforgettable"), Head.SENTIMENT, "positive", "ana", MORNING);

    assertThat(teacher.forget(Set.of(new MentionKey("x", "1")))).isEqualTo(1);

    assertThat(Files.readString(folder.resolve(CorrectionFile.NAME))).doesNotContain("unforgettable");
    assertThat(teacher.model()).isEqualTo(before);
  }

  @Test
  void manyCorrectionsWhileOneModelIsMadeAreLearnedAtOnce() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    List<String> swaps = new ArrayList<>();
    Teacher slow = Teacher.open(folder, ISSUES, List.of(), waiting::add, () -> swaps.add("swapped"));
    for (int i = 0; i < 5; i++) {
      slow.correct(mention("s" + i, "gloopy " + i), Head.SENTIMENT, "positive", "ana", MORNING);
    }
    assertThat(waiting).hasSize(1);

    waiting.remove().run();

    assertThat(swaps).hasSize(1);
    assertThat(slow.model()).isEqualTo(fresh().model());
  }

  @Test
  void learnsWhatAnotherProcessTaught() {
    Teacher other = fresh();
    other.correct(mention("1", "gloopy"), Head.SENTIMENT, "positive", "ana", MORNING);

    teacher.refresh();

    assertThat(teacher.model()).isEqualTo(other.model());
  }

  @Test
  void urgencyIsLearnedAsWhatTheScaleWasOffBy() {
    Mention post = mention("1", "zorblat in the aisle");
    int before = teacher.analyser().judge(post).urgency();
    for (int i = 0; i < 30; i++) {
      teacher.correct(mention("u" + i, "zorblat in the aisle"), Head.URGENCY, "90", "ana", MORNING.plusSeconds(i));
    }

    assertThat(teacher.analyser().judge(post).urgency()).isGreaterThan(before + 20);
    assertThat(teacher.analyser().insight(post).urgency().taught()).isPositive();
  }

  @Test
  void refusesALabelThatIsNone() {
    assertThatThrownBy(() -> teacher.correct(mention("1", "x"), Head.SENTIMENT, "angry", "ana", MORNING)).isInstanceOf(IllegalArgumentException.class);
    assertThat(teacher.posts()).isZero();
  }

  @Test
  void handsOverWhatChangedInBatches() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Mention post = mention("j" + i, "what a gloopy zorblat " + i);
      judged.add(new Judged(post, teacher.analyser().judge(post)));
    }
    teachGates(15);
    List<Integer> sizes = new ArrayList<>();

    int changed = new Rejudging(teacher.analyser(), 10).run(judged.iterator(), batch -> sizes.add(batch.size()));

    assertThat(changed).isEqualTo(25);
    assertThat(sizes).containsExactly(10, 10, 5);
  }
}
