package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.pulse.PulseKit.post;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Author;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.PulseKit.KeptBook;

/** Voices, topics, curves and lenses. */
class DayPartsPulseTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Issue DELAY = new Issue("delay", "Flight delay");
  private static final Issue FOOD = new Issue("food", "Food");

  private final Pulse pulse = new Pulse(PulseKit.rivals(ZoneOffset.UTC, DELAY, FOOD), NOON);
  private long next = 1;

  private Breakdown day(Instant now) {
    pulse.tick(now);
    return pulse.snapshot().day();
  }

  @Test
  void the_voices_are_those_of_widest_reach_and_then_those_who_spoke_most() {
    Random random = new Random(3);
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < 5_000; n++) {
      int author = random.nextInt(900);
      said.add(post(next++).by("small" + author, author).at(NOON.minusSeconds(random.nextInt(80_000))));
    }
    for (int n = 0; n < 12; n++) {
      said.add(random.nextInt(said.size()), post(next++).by("big" + n, 10_000).at(NOON.minus(Duration.ofHours(n))));
    }
    said.add(post(next++).by("big7", 10_000).of(FOOD, Sentiment.NEGATIVE).at(NOON.minus(Duration.ofHours(20))));
    pulse.accept(said);
    List<Voice> voices = day(NOON.plusSeconds(2)).voices();
    assertThat(voices).hasSize(12).extracting(Voice::author).extracting(Author::followers).containsOnly(10_000L);
    assertThat(voices.get(0)).isEqualTo(new Voice(
        new Author("big7", "@big7", 10_000), voices.get(0).channel(), new Moods(1, 1, 0, 0), NOON.minus(Duration.ofHours(7))));
    assertThat(voices).extracting(voice -> voice.author().id()).contains("big0", "big11");
  }

  @Test
  void a_voice_whose_newest_mention_is_gone_is_named_no_longer() {
    pulse.accept(List.of(post(1).by("gone", 50).at(NOON.minusSeconds(7_200)), post(2).by("stays", 5).at(NOON)));
    assertThat(day(NOON.plusSeconds(2)).voices()).hasSize(2);
    pulse.forget(judged -> judged.mention().author().id().equals("gone"));
    Breakdown day = day(NOON.plusSeconds(3));
    assertThat(day.voices()).extracting(voice -> voice.author().id()).containsExactly("stays");
    assertThat(day.all().total()).isEqualTo(2);
  }

  @Test
  void who_is_forgotten_while_the_past_is_read_is_not_named_by_what_was_read_before() {
    KeptBook book = new KeptBook(List.of(post(1).by("gone", 50).at(NOON.minusSeconds(60)), post(2).by("stays", 5).at(NOON)));
    List<Runnable> waiting = new ArrayList<>();
    pulse.load(book, NOON);
    pulse.readPast(book, waiting::add, NOON);
    pulse.forget(judged -> judged.mention().author().id().equals("gone"));
    pulse.tick(NOON.plusMillis(250));
    waiting.forEach(Runnable::run);
    Breakdown day = day(NOON.plusSeconds(3));
    assertThat(day.counted()).isEmpty();
    assertThat(day.voices()).extracting(voice -> voice.author().id()).containsExactly("stays");
    assertThat(pulse.snapshot().recent()).extracting(judged -> judged.mention().author().id()).containsExactly("stays");
  }

  @Test
  void a_topic_is_told_in_the_words_that_only_it_uses() {
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      said.add(post(next++).of(DELAY, Sentiment.NEGATIVE).says("waiting on the tarmac since morning").at(NOON.minusSeconds(60L * n)));
      said.add(post(next++).of(FOOD, Sentiment.NEUTRAL).says("sandwich was frozen this morning").at(NOON.minusSeconds(60L * n)));
      said.add(post(next++).of(FOOD, Sentiment.NEUTRAL).says("zebra zebra").repost().at(NOON.minusSeconds(60L * n)));
    }
    pulse.accept(said);
    List<Topic> topics = day(NOON.plusSeconds(20)).topics();
    assertThat(topics).extracting(Topic::issue).containsExactly(DELAY, FOOD);
    assertThat(topics.get(0).words()).contains(new Topic.Word("tarmac", 40)).noneMatch(word -> word.word().equals("morning"));
    assertThat(topics.get(1).words()).extracting(Topic.Word::word).contains("sandwich", "frozen").doesNotContain("zebra", "morning", "tarmac");
    assertThat(topics.get(0).lastHour()).isEqualTo(40);
    assertThat(topics.get(0).moods()).isEqualTo(new Moods(40, 0, 0, 0));
  }

  @Test
  void words_that_are_new_find_room_in_an_hour_full_of_words_said_once() {
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < 4_000; n++) {
      said.add(post(next++).says("noise" + Integer.toString(n, 36).replaceAll("[0-9]", "q") + " other" + Integer.toString(n * 7, 36)).at(NOON));
    }
    for (int n = 0; n < 10; n++) {
      said.add(post(next++).of(FOOD, Sentiment.NEUTRAL).says("sandwich").at(NOON));
    }
    pulse.accept(said);
    assertThat(day(NOON.plusSeconds(20)).topics().get(1).words()).contains(new Topic.Word("sandwich", 10));
  }

  @Test
  void today_lies_beside_yesterday_and_last_week_by_the_hour() {
    List<JudgedMention> kept = new ArrayList<>();
    for (int hour = 0; hour < 9 * 24; hour++) {
      Instant at = NOON.minus(Duration.ofHours(hour));
      for (int n = 0; n <= hour / 24; n++) {
        kept.add(post(next++).at(at));
      }
    }
    KeptBook book = new KeptBook(kept);
    pulse.load(book, NOON);
    pulse.accept(List.of(post(next++).at(NOON), post(next++).at(NOON.minus(Duration.ofDays(1))), post(next++).at(NOON.minus(Duration.ofHours(40)))));
    DayCurves days = day(NOON.plusSeconds(2)).days();
    assertThat(days.hours()).hasSize(24).startsWith(Instant.parse("2026-03-10T00:00:00Z"));
    assertThat(days.today()).hasSize(13).endsWith(2).startsWith(1);
    assertThat(days.yesterday()).hasSize(24);
    assertThat(days.yesterday().get(12)).isEqualTo(3);
    assertThat(days.yesterday().get(13)).isEqualTo(1);
    assertThat(days.yesterday().get(0)).isEqualTo(2);
    assertThat(days.lastWeek()).hasSize(24).startsWith(8).endsWith(7);
  }

  @Test
  void days_that_the_room_does_not_know_whole_are_empty() {
    pulse.load(new KeptBook(List.of(post(1).at(NOON.minus(Duration.ofHours(30))))), NOON);
    DayCurves days = day(NOON.plusSeconds(2)).days();
    assertThat(days.yesterday()).isEmpty();
    assertThat(days.lastWeek()).isEmpty();
    assertThat(days.today()).hasSize(13).containsOnly(0);
  }

  @Test
  void the_day_on_which_clocks_are_put_forward_has_23_hours_and_the_day_after_compares_the_missing_one_with_nothing() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    DayCurves shorter = curves(berlin, Instant.parse("2026-03-29T21:40:00Z"));
    assertThat(shorter.hours()).hasSize(23);
    assertThat(shorter.today()).hasSize(23).containsOnly(4);
    assertThat(shorter.yesterday()).hasSize(23).containsOnly(4);
    DayCurves after = curves(berlin, Instant.parse("2026-03-30T21:40:00Z"));
    assertThat(after.hours()).hasSize(24);
    assertThat(after.yesterday()).hasSize(24);
    assertThat(after.yesterday().get(2)).isZero();
    assertThat(after.yesterday().get(3)).isEqualTo(4);
  }

  @Test
  void the_day_on_which_clocks_are_put_back_has_25_hours() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    DayCurves longer = curves(berlin, Instant.parse("2026-10-25T22:40:00Z"));
    assertThat(longer.hours()).hasSize(25);
    assertThat(longer.today()).hasSize(25).containsOnly(4);
    assertThat(longer.lastWeek()).hasSize(25).containsOnly(4);
    assertThat(curves(berlin, Instant.parse("2026-10-26T22:40:00Z")).yesterday()).hasSize(24).containsOnly(4);
  }

  /** Four mentions an hour for nine days, one each quarter. */
  private DayCurves curves(ZoneId zone, Instant now) {
    List<JudgedMention> kept = new ArrayList<>();
    for (Instant at = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(10)); at.isBefore(now.plusSeconds(600)); at = at.plusSeconds(900)) {
      kept.add(post(next++).at(at));
    }
    Pulse there = new Pulse(PulseKit.rules(zone, DELAY), now);
    there.load(new KeptBook(kept), now);
    there.tick(now.plusSeconds(2));
    return there.snapshot().day().days();
  }

  @Test
  void a_lens_counts_its_brand_alone_and_shows_the_room_s_alarms_and_sources() {
    pulse.accept(List.of(
        post(1).of(DELAY, Sentiment.NEGATIVE).at(NOON), post(2).of(DELAY, Sentiment.POSITIVE).about("Other Air").at(NOON),
        post(3).of(FOOD, Sentiment.POSITIVE).about("Other Air").at(NOON)));
    pulse.tick(NOON.plusSeconds(2));
    Lenses lenses = pulse.lenses();
    assertThat(lenses.byBrand()).containsOnlyKeys("Example Air", "Other Air");
    assertThat(lenses.of("Example Air").gauge().net()).hasValue(-100);
    assertThat(lenses.of("Other Air").gauge().net()).hasValue(100);
    assertThat(lenses.of("Other Air").recent()).extracting(JudgedMention::id).containsExactlyInAnyOrder(2L, 3L);
    assertThat(lenses.of("Other Air").heatMap().rows()).extracting(HeatMap.Row::total).containsExactly(1, 1);
    assertThat(lenses.of("Other Air").day().all().total()).isEqualTo(2);
    assertThat(lenses.of("Other Air").today()).isEqualTo(2);
    assertThat(lenses.of("Nobody")).isSameAs(lenses.all());
    assertThat(lenses.all().day().all().total()).isEqualTo(3);
  }

  @Test
  void a_center_without_competitors_has_no_lens_but_the_whole() {
    Pulse alone = new Pulse(PulseKit.rules(ZoneOffset.UTC, DELAY), NOON);
    alone.tick(NOON.plusSeconds(2));
    assertThat(alone.lenses().byBrand()).isEmpty();
    assertThat(alone.lenses().of("Example Air")).isSameAs(alone.snapshot());
  }

  @Test
  void the_gauge_knows_the_stretch_before() {
    pulse.accept(List.of(post(1).of(DELAY, Sentiment.NEGATIVE).at(NOON.minus(Duration.ofMinutes(16))), post(2).of(DELAY, Sentiment.POSITIVE).at(NOON)));
    pulse.tick(NOON.plusSeconds(2));
    assertThat(pulse.snapshot().gauge().net()).hasValue(100);
    assertThat(pulse.snapshot().gauge().netBefore()).hasValue(-100);
  }
}
