package watchfloor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Insight;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.mention.UrgencyParts;

class LearnedAnalyserTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final Analyser analyser = Analysers.untaught(
      List.of(new IssueRule(new Issue("bags", "Bags"), List.of("bag", "bags"))), List.of());

  private static Mention mention(String text, String language) {
    return new Mention(
        new MentionKey("x", "1"), Channel.X, new Author("1", "@lena", 2_000_000), text, language, "", "1", "", true, NOW, NOW);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "NEGATIVE | Three hours on the tarmac and nobody tells us anything. Worst airline ever.",
    "NEGATIVE | You lost my bag AGAIN, this is unacceptable",
    "NEGATIVE | not happy with this service at all",
    "POSITIVE | Thank you so much, the crew was wonderful and kind!",
    "POSITIVE | I love this airline, best flight ever",
    "NEUTRAL | What time does the desk at gate B12 open?"
  })
  void judgesEnglish(Sentiment expected, String text) {
    assertThat(analyser.judge(mention(text, "en")).sentiment()).isEqualTo(expected);
  }

  @Test
  void goesByTheListsInLanguagesThatItWasNotTaught() {
    assertThat(analyser.judge(mention("Das war schrecklich, nie wieder!", "de")).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(analyser.judge(mention("Dette er en prøve", "da")).sentiment()).isEqualTo(Sentiment.NOT_JUDGED);
  }

  @Test
  void urgencyIsTheSumOfItsPartsAndFollowersAloneAddLittle() {
    Insight insight = analyser.insight(mention("There is smoke in the cabin, is anybody there?", "en"));

    assertThat(insight.urgency().sum()).isEqualTo(insight.judgement().urgency());
    assertThat(insight.urgency().danger()).isGreaterThan(40);
    assertThat(insight.urgency().reach()).isLessThanOrEqualTo(5);
    UrgencyParts later = insight.urgency().later(100, 120);
    assertThat(later.velocity()).isEqualTo(12);
    assertThat(later.age()).isEqualTo(10);
  }

  @Test
  void saysWhichWordsDecided() {
    Insight insight = analyser.insight(mention("my bag was terrible", "en"));

    assertThat(insight.sentimentWords().get(0).word()).isEqualTo("terrible");
    assertThat(insight.issueWords()).extracting(word -> word.word()).containsExactly("bag");
  }

  @Test
  void neverFailsOnAnyTextAndJudgesItTheSameAgain() {
    SplittableRandom dice = new SplittableRandom(3);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = dice.nextInt(200);
      for (int at = 0; at < length; at++) {
        text.append(dice.nextInt(2) == 0 ? (char) dice.nextInt(0x10000) : (char) (32 + dice.nextInt(95)));
      }
      Mention mention = mention(text.toString(), dice.nextBoolean() ? "en" : "");
      Judgement judgement = analyser.judge(mention);
      assertThat(analyser.insight(mention).judgement()).isEqualTo(judgement);
      assertThat(analyser.judge(mention)).isEqualTo(judgement);
    }
  }

  @Test
  void judgingMakesNothingNewButTheJudgement() {
    var meter = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Mention post = mention("@aurelia my bag is NOT here, three hours late!! Where do I find it? :( https://x.example/1", "en");
    for (int i = 0; i < 20_000; i++) {
      analyser.judge(post);
    }
    long before = meter.getThreadAllocatedBytes(Thread.currentThread().getId());
    int judged = 10_000;
    for (int i = 0; i < judged; i++) {
      analyser.judge(post);
    }
    double each = (meter.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / (double) judged;

    // The judgement itself, and the issue that was found with its confidence.
    assertThat(each).isLessThanOrEqualTo(100);
  }

  @Test
  void theShippedModelComesBackFromItsBytesAndADamagedOneIsRefused() throws IOException {
    byte[] bytes = ModelFile.write(ModelFile.shipped());
    assertThat(ModelFile.read(bytes)).isEqualTo(ModelFile.shipped());

    bytes[bytes.length / 2] ^= 1;
    assertThatThrownBy(() -> ModelFile.read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("damaged");
  }

  @Test
  void aTextReadAfterALongerOneIsReadAsIfItWereTheFirst() {
    Mention post = mention("bags, please", "en");
    Judgement first = Analysers.untaught(List.of(), List.of()).judge(post);
    Analyser used = Analysers.untaught(List.of(), List.of());
    used.judge(mention("WORST! awful :( не не ".repeat(100), ""));

    assertThat(used.judge(post)).isEqualTo(first);
  }
}
