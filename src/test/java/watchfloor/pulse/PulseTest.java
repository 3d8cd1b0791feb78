package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.Judgement;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

class PulseTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Issue DELAY = new Issue("delay", "Flight delay");
  private static final Issue FOOD = new Issue("food", "Food");
  private long nextId = 1;

  @Test
  void counts_the_sixty_seconds_before_now() {
    Pulse pulse = pulse(NOON);
    pulse.accept(List.of(said(NOON.minusSeconds(61)), said(NOON.minusSeconds(60)), said(NOON.minusSeconds(1))));
    pulse.tick(NOON);
    assertThat(pulse.snapshot().lastMinute()).isEqualTo(2);
    pulse.tick(NOON.plusSeconds(30));
    assertThat(pulse.snapshot().lastMinute()).isEqualTo(1);
    pulse.tick(NOON.plusSeconds(90));
    assertThat(pulse.snapshot().lastMinute()).isZero();
  }

  @Test
  void a_mention_counts_in_the_minute_its_author_wrote_it() {
    Pulse pulse = pulse(NOON);
    pulse.accept(List.of(said(NOON.minus(Duration.ofMinutes(90)))));
    pulse.tick(NOON);
    assertThat(pulse.snapshot().minutes()).hasSize(120);
    assertThat(pulse.snapshot().minutes().get(29).total()).isEqualTo(1);
    assertThat(pulse.snapshot().minutes().get(29).minute()).isEqualTo(NOON.minus(Duration.ofMinutes(90)));
  }

  @Test
  void what_was_not_judged_moves_no_gauge() {
    Pulse pulse = pulse(NOON);
    pulse.accept(List.of(said(NOON, Sentiment.POSITIVE, FOOD, "good"), said(NOON, Sentiment.NOT_JUDGED, FOOD, "?"), said(NOON, Sentiment.NOT_JUDGED, FOOD, "?")));
    pulse.tick(NOON);
    Gauge gauge = pulse.snapshot().gauge();
    assertThat(gauge.net()).hasValue(100);
    assertThat(gauge.notJudged()).isEqualTo(2);
    assertThat(gauge.judged()).isEqualTo(1);
  }

  @Test
  void the_gauge_is_empty_rather_than_zero_when_nobody_spoke() {
    Pulse pulse = pulse(NOON);
    pulse.tick(NOON);
    assertThat(pulse.snapshot().gauge().net()).isEmpty();
    assertThat(pulse.snapshot().change()).isEmpty();
    assertThat(pulse.snapshot().yesterday()).isEmpty();
  }

  @Test
  void the_heat_map_has_one_row_an_issue_and_the_running_hour_last() {
    Pulse pulse = pulse(NOON);
    pulse.accept(List.of(
        said(NOON.plusSeconds(5), Sentiment.NEGATIVE, DELAY, "late"),
        said(NOON.minusSeconds(5), Sentiment.NEGATIVE, DELAY, "late"),
        said(NOON.minus(Duration.ofHours(23)), Sentiment.NEGATIVE, FOOD, "cold")));
    pulse.tick(NOON.plusSeconds(10));
    HeatMap map = pulse.snapshot().heatMap();
    assertThat(map.hours()).hasSize(24).endsWith(NOON);
    assertThat(map.rows()).extracting(HeatMap.Row::issue).containsExactly(DELAY, FOOD);
    assertThat(map.rows().get(0).cells().subList(22, 24)).containsExactly(1, 1);
    assertThat(map.rows().get(1).cells().get(0)).isEqualTo(1);
    assertThat(map.max()).isEqualTo(1);
  }

  @Test
  void compares_with_the_same_minutes_yesterday_once_it_knows_them() {
    Pulse pulse = pulse(NOON);
    List<JudgedMention> batch = new ArrayList<>();
    Instant yesterday = NOON.minus(Duration.ofDays(1));
    for (int minute = 1; minute <= 125; minute++) {
      batch.add(said(yesterday.minus(Duration.ofMinutes(minute))));
    }
    for (int minute = 1; minute <= 15; minute++) {
      for (int n = 0; n < 3; n++) {
        batch.add(said(NOON.minus(Duration.ofMinutes(minute))));
      }
    }
    pulse.accept(batch);
    pulse.tick(NOON);
    assertThat(pulse.snapshot().change()).hasValue(200);
    assertThat(pulse.snapshot().yesterday()).hasSize(120).startsWith(1, 1, 1);
  }

  @Test
  void a_restart_shows_the_same_numbers_from_the_store() {
    Pulse before = pulse(NOON);
    List<JudgedMention> all = new ArrayList<>();
    for (int minute = 0; minute < 26 * 60; minute++) {
      all.add(said(NOON.minus(Duration.ofMinutes(minute)), minute % 3 == 0 ? Sentiment.NEGATIVE : Sentiment.POSITIVE, minute % 2 == 0 ? DELAY : FOOD, "words"));
    }
    before.accept(all);
    before.tick(NOON);
    Pulse after = pulse(NOON);
    after.load(new PulseKit.KeptBook(all), NOON);
    PulseSnapshot was = before.snapshot();
    PulseSnapshot is = after.snapshot();
    assertThat(is.minutes()).isEqualTo(was.minutes());
    assertThat(is.heatMap()).isEqualTo(was.heatMap());
    assertThat(is.yesterday()).isEqualTo(was.yesterday());
    assertThat(is.gauge()).isEqualTo(was.gauge());
    assertThat(is.today()).isEqualTo(was.today());
  }

  @Test
  void a_surge_raises_one_alarm_that_ends_when_it_falls_back() {
    Pulse pulse = pulse(NOON);
    pulse.accept(steady(NOON.minus(Duration.ofHours(26)), NOON, 1));
    pulse.tick(NOON);
    assertThat(pulse.snapshot().alarms()).isEmpty();
    Instant now = NOON;
    for (int minute = 0; minute < 20; minute++) {
      pulse.accept(burst(now, 8));
      now = now.plusSeconds(60);
      pulse.tick(now);
    }
    assertThat(pulse.snapshot().alarms()).singleElement().satisfies(alarm -> {
      assertThat(alarm.issue()).isEqualTo(DELAY);
      assertThat(alarm.active()).isTrue();
      assertThat(alarm.negativePercent()).isEqualTo(100);
      assertThat(alarm.raisedAt()).isBetween(NOON, NOON.plusSeconds(900));
    });
    for (int minute = 0; minute < 40; minute++) {
      pulse.accept(steady(now, now.plusSeconds(60), 1));
      now = now.plusSeconds(60);
      pulse.tick(now);
    }
    assertThat(pulse.snapshot().alarms()).singleElement().matches(alarm -> !alarm.active());
  }

  @Test
  void a_room_that_has_just_begun_to_listen_cannot_tell_a_surge() {
    Pulse pulse = pulse(NOON);
    Instant now = NOON;
    for (int minute = 0; minute < 60; minute++) {
      pulse.accept(burst(now, 8));
      now = now.plusSeconds(60);
      pulse.tick(now);
    }
    assertThat(pulse.snapshot().alarms()).isEmpty();
  }

  @Test
  void an_unchanging_moment_keeps_its_version() {
    Pulse pulse = pulse(NOON);
    pulse.tick(NOON.plusMillis(1_100));
    long version = pulse.snapshot().version();
    pulse.tick(NOON.plusMillis(1_300));
    assertThat(pulse.snapshot().version()).isEqualTo(version);
    pulse.accept(List.of(said(NOON)));
    pulse.tick(NOON.plusMillis(1_400));
    assertThat(pulse.snapshot().version()).isEqualTo(version + 1);
  }

  @Test
  void keeps_two_hundred_recent_mentions_newest_first() {
    Pulse pulse = pulse(NOON);
    for (int n = 0; n < 300; n++) {
      pulse.accept(List.of(said(NOON.minusSeconds(300 - n))));
    }
    pulse.tick(NOON);
    assertThat(pulse.snapshot().recent()).hasSize(200);
    assertThat(pulse.snapshot().recent().get(0).id()).isGreaterThan(pulse.snapshot().recent().get(199).id());
  }

  @Test
  void an_archive_that_is_read_in_does_not_push_newer_mentions_aside() {
    Pulse pulse = pulse(NOON);
    pulse.accept(List.of(said(NOON.minusSeconds(10)), said(NOON.minusSeconds(30)), said(NOON.minusSeconds(20))));
    for (int n = 0; n < 300; n++) {
      pulse.accept(List.of(said(NOON.minusSeconds(3_600 - n))));
    }
    pulse.tick(NOON);
    assertThat(pulse.snapshot().recent().subList(0, 3)).extracting(each -> each.mention().writtenAt())
        .containsExactly(NOON.minusSeconds(10), NOON.minusSeconds(20), NOON.minusSeconds(30));
    assertThat(pulse.snapshot().recent()).hasSize(200);
  }

  private List<JudgedMention> steady(Instant from, Instant to, int aMinute) {
    List<JudgedMention> all = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      for (int n = 0; n < aMinute; n++) {
        all.add(said(at, Sentiment.NEUTRAL, FOOD, "lunch"));
      }
    }
    return all;
  }

  private List<JudgedMention> burst(Instant at, int count) {
    List<JudgedMention> all = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      all.add(said(at, Sentiment.NEGATIVE, DELAY, "gate change again"));
    }
    return all;
  }

  private static Pulse pulse(Instant now) {
    return new Pulse(PulseKit.rules(ZoneOffset.UTC, DELAY, FOOD), now);
  }

  private JudgedMention said(Instant at) {
    return said(at, Sentiment.NEUTRAL, Issue.NONE, "words");
  }

  private JudgedMention said(Instant at, Sentiment sentiment, Issue issue, String text) {
    long id = nextId++;
    Mention mention = new Mention(new MentionKey("x", "" + id), Channel.X, new Author("a" + id, "@a", 1), text, "en", "", "" + id, "", false, at, at);
    return new JudgedMention(id, mention, new Judgement("en", sentiment, 0, issue, issue.none() ? 0 : 1, 0));
  }
}
