package watchfloor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

class LexiconAnalyserTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:42:00Z");
  private static final Issue DELAY = new Issue("delay", "Flight delay");
  private static final Issue GATE = new Issue("gate", "Gate / boarding");
  private static final Issue BAG = new Issue("bag", "Lost baggage");

  private final Analyser analyser = Analysers.lexicon(List.of(
      new IssueRule(DELAY, List.of("delay*", "late", "遅延")),
      new IssueRule(GATE, List.of("gate change*", "boarding", "gate")),
      new IssueRule(BAG, List.of("bag", "maleta", "荷物"))));

  private Judgement judge(String text, String language, long followers, boolean direct) {
    return analyser.judge(new Mention(new MentionKey("x", "1"), Channel.X, new Author("a", "@a", followers), text, language,
        "", "1", "", direct, NOW, NOW));
  }

  private Judgement judge(String text) {
    return judge(text, "", -1, false);
  }

  private double score(String text) {
    return judge(text, "en", -1, false).score();
  }

  @Test
  void plain_words_decide() {
    assertThat(judge("The crew was wonderful").sentiment()).isEqualTo(Sentiment.POSITIVE);
    assertThat(judge("The crew was horrible").sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(judge("The plane is at the airport").sentiment()).isEqualTo(Sentiment.NEUTRAL);
  }

  @Test
  void negation_turns_and_dampens() {
    assertThat(score("the food was good")).isPositive();
    assertThat(score("the food was not good")).isNegative();
    assertThat(score("the food wasn’t very good")).isNegative();
    assertThat(Math.abs(score("it was not horrible"))).isLessThan(Math.abs(score("it was horrible")));
  }

  @Test
  void emphasis_makes_it_more() {
    double plain = score("the food was bad");
    assertThat(score("the food was very bad")).isLessThan(plain);
    assertThat(score("the food was BAD")).isLessThan(plain);
    assertThat(score("the food was bad!!!")).isLessThan(plain);
    assertThat(score("the food was kind of bad")).isGreaterThan(plain);
    assertThat(score("THE FOOD WAS BAD")).as("all capitals stress nothing").isEqualTo(plain);
  }

  @Test
  void what_follows_a_but_outweighs() {
    assertThat(score("lovely seats but horrible staff")).isLessThan(score("horrible staff and lovely seats"));
    assertThat(score("horrible seats but lovely staff")).isGreaterThan(score("lovely staff and horrible seats"));
  }

  @Test
  void pictures_and_smileys_speak() {
    assertThat(judge("boarding now with the family 😡").sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(judge("boarding now with the family 🙌🏾").sentiment()).isEqualTo(Sentiment.POSITIVE);
    assertThat(judge("by row 29 it is neither 😡").sentiment()).as("a picture is not turned").isEqualTo(Sentiment.NEGATIVE);
    assertThat(judge("we are here :(").sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(judge("❤️❤️").sentiment()).isEqualTo(Sentiment.POSITIVE);
    assertThat(judge("👨‍👩‍👧‍👦 🇮🇪").sentiment()).isEqualTo(Sentiment.NOT_JUDGED);
  }

  @Test
  void names_and_addresses_are_no_opinion() {
    assertThat(judge("@lovely_happy_joe is on the way to the gate https://great.example/wonderful").sentiment()).isEqualTo(Sentiment.NEUTRAL);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "es | Un retraso de cinco horas, qué vergüenza | NEGATIVE", "es | Muchas gracias, un vuelo genial | POSITIVE",
      "de | Der Flug ist gestrichen, unfassbar schlecht | NEGATIVE", "de | Danke an die nette Crew | POSITIVE",
      "fr | Le vol est annulé, c'est honteux | NEGATIVE", "fr | Merci pour le vol, très agréable | POSITIVE",
      "pt | O voo está atrasado, que absurdo | NEGATIVE", "pt | Muito obrigado, equipe excelente | POSITIVE",
      "it | Il volo è in ritardo, che vergogna | NEGATIVE", "it | Grazie, siete stati gentilissimi | POSITIVE",
      "ja | また遅延で最悪です | NEGATIVE", "ja | とても親切で嬉しかったです。ありがとう | POSITIVE"})
  void seven_languages_are_told_and_judged(String language, String text, Sentiment sentiment) {
    assertThat(judge(text)).returns(language, Judgement::language).returns(sentiment, Judgement::sentiment);
  }

  @ParameterizedTest
  @CsvSource({"ar,الرحلة متأخرة جدا", "ko,비행기가 너무 늦어요", "zh,航班又延误了", "he,הטיסה מאחרת", "th,เที่ยวบินล่าช้า", "hi,उड़ान में देरी",
      "el,Η πτήση καθυστερεί", "ru,Рейс задерживается", "uk,Рейс затримується, її немає"})
  void languages_without_words_are_not_judged(String language, String text) {
    assertThat(judge(text)).returns(language, Judgement::language).returns(Sentiment.NOT_JUDGED, Judgement::sentiment)
        .returns(0.0, Judgement::score);
  }

  @Test
  void what_the_network_states_comes_first_unless_it_does_not_know() {
    assertThat(judge("flight", "nl", -1, false)).returns("nl", Judgement::language).returns(Sentiment.NOT_JUDGED, Judgement::sentiment);
    assertThat(judge("this was awful", "en-GB", -1, false)).returns("en-GB", Judgement::language).returns(Sentiment.NEGATIVE, Judgement::sentiment);
    assertThat(judge("this is the gate", "und", -1, false).language()).isEqualTo("en");
    assertThat(judge("this is the gate", "<script>", -1, false).language()).isEqualTo("en");
    assertThat(judge("qwx zzkt 881").language()).isEqualTo("und");
  }

  @Test
  void the_longest_and_most_hits_decide_the_issue() {
    assertThat(judge("Gate change again and we are late").issue()).isEqualTo(GATE);
    assertThat(judge("DELAYED, delayed, late at the gate").issue()).isEqualTo(DELAY);
    assertThat(judge("my garbage is investigated").issue()).as("inside of words nothing counts").isEqualTo(Issue.NONE);
    assertThat(judge("¿Dónde está mi MALETA?").issue()).isEqualTo(BAG);
    assertThat(judge("私の荷物が届かない").issue()).isEqualTo(BAG);
    assertThat(judge("nothing of that")).returns(Issue.NONE, Judgement::issue).returns(0.0, Judgement::confidence);
  }

  @Test
  void a_close_call_is_less_sure() {
    assertThat(judge("my bag and the gate").confidence()).isLessThan(judge("my bag, only my bag").confidence()).isPositive();
  }

  @Test
  void danger_comes_before_anger_and_anger_before_reach() {
    int danger = judge("there is smoke in the cabin", "en", 10, false).urgency();
    int angry = judge("worst airline ever, disgusting", "en", 10, true).urgency();
    int calm = judge("is the lounge open?", "en", 10, true).urgency();
    int star = judge("is the lounge open?", "en", 5_000_000, true).urgency();
    assertThat(danger).isGreaterThan(50);
    assertThat(angry).isGreaterThan(calm);
    assertThat(star - calm).isBetween(1, 5);
    assertThat(calm).isGreaterThan(judge("is the lounge open?", "en", 10, false).urgency());
  }

  @Test
  void empty_and_endless_texts_are_judged_too() {
    assertThat(judge("")).returns(Sentiment.NOT_JUDGED, Judgement::sentiment).returns("und", Judgement::language);
    assertThat(judge("bad ".repeat(1_000)).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(judge("遅".repeat(4_000)).language()).isEqualTo("zh");
  }

  @Test
  void hostile_texts_do_no_harm() {
    List<String> texts = List.of("\uD800", "\uDC00\uD800 bad", "\u202Ebad flight\u202C", "a\u0301\u0301\u0301".repeat(900), "@".repeat(4_000),
        "'".repeat(4_000), "http://", "https://" + "a".repeat(3_900), "\u0000\u0001\uFFFF", "!".repeat(4_000), "😡".repeat(2_000),
        "\u200D\uFE0F\u200D", "don't'".repeat(600), "@a.-@.-@", "::::((((<<<<");
    assertThat(texts).allSatisfy(text -> assertThatCode(() -> judge(text)).doesNotThrowAnyException());
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      char[] noise = new char[random.nextInt(120)];
      for (int c = 0; c < noise.length; c++) {
        noise[c] = (char) (random.nextInt(4) == 0 ? random.nextInt(65_536) : 32 + random.nextInt(96));
      }
      assertThat(judge(new String(noise)).urgency()).isBetween(0, 100);
    }
  }

  @Test
  void a_room_full_of_posts_is_judged_in_time() {
    List<String> texts = List.of("Gate changed 3 times in 20 minutes. Families running across the terminal. @AureliaAir",
        "Huge thanks to the crew on AU204 — my daughter got to see the cockpit ✈️❤️", "¿Dónde está mi maleta? Tercer día sin respuesta");
    long began = System.nanoTime();
    int sum = 0;
    for (int i = 0; i < 60_000; i++) {
      sum += judge(texts.get(i % 3)).urgency();
    }
    assertThat(sum).isPositive();
    assertThat((System.nanoTime() - began) / 1e9).as("60,000 posts, a tenth of the speed on a quiet machine").isLessThan(6);
  }
}
