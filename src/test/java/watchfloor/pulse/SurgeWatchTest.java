package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.Sentiment;

class SurgeWatchTest {
  private static final Issue DELAY = new Issue("delay", "Flight delay");
  private static final Issue FOOD = new Issue("food", "Food");
  private static final int DAY = 24 * 60;
  private static final long START = MinuteWheel.minute(Instant.parse("2026-03-10T12:00:00Z"));

  private final Random random = new Random(3);
  private final AlarmRules rules = new AlarmRules(SurgeBank.MARGIN, 20, Map.of("delay", "Ask the gate.", AlarmRules.ANY, "Ask the lead."));
  private SurgeWatch watch = new SurgeWatch(List.of(DELAY, FOOD), rules);
  private long minute = START;
  private boolean gap;
  private long nextId = 1;
  private final List<IssueMinute> kept = new ArrayList<>();

  @Test
  void volume_and_share_of_one_issue_and_what_rises_with_it_are_one_alarm() {
    usual(2 * DAY);
    event(40);
    assertThat(watch.alarms(minute - 120)).singleElement().satisfies(alarm -> {
      assertThat(alarm.issue()).isEqualTo(DELAY);
      assertThat(alarm.causes()).contains(Alarm.Cause.VOLUME, Alarm.Cause.SHARE);
      assertThat(alarm.evidence().besides()).contains("Spain", "Spanish", "Negative");
      assertThat(alarm.evidence().guidance()).isEqualTo("Ask the gate.");
      assertThat(alarm.evidence().curve()).hasSize(48).last().satisfies(count -> assertThat(count).isGreaterThan(20));
      assertThat(alarm.mentions()).isGreaterThan(100);
      assertThat(alarm.negativePercent()).isGreaterThan(80);
    });
  }

  @Test
  void it_is_over_when_it_fell_back_and_no_lesser_one_follows() {
    usual(2 * DAY);
    event(40);
    usual(120);
    assertThat(watch.alarms(minute - 240)).singleElement().matches(alarm -> !alarm.active());
  }

  @Test
  void what_is_unusual_but_small_is_no_alarm() {
    for (int i = 0; i < 2 * DAY; i++) {
      pass();
    }
    for (int i = 0; i < 20; i++) {
      if (i % 2 == 0) {
        post(DELAY, Sentiment.NEGATIVE, "en", "");
      }
      pass();
    }
    assertThat(watch.alarms(0)).isEmpty();
  }

  @Test
  void what_rises_in_one_place_alone_is_the_place_s_alarm() {
    usual(2 * DAY);
    for (int i = 0; i < 40; i++) {
      for (int post = 0; post < 3; post++) {
        post(Issue.NONE, Sentiment.NEUTRAL, "en", "PT");
      }
      usual(1);
    }
    assertThat(watch.alarms(minute - 120)).isNotEmpty().allSatisfy(alarm -> assertThat(alarm.subject().kind()).isIn(
        AlarmSubject.Kind.PLACE, AlarmSubject.Kind.ALL));
  }

  @Test
  void a_restart_over_the_store_s_counts_raises_nothing_new() {
    usual(3 * DAY);
    restart();
    usual(DAY);
    assertThat(watch.alarms(0)).isEmpty();
  }

  @Test
  void an_alarm_that_lasts_is_there_again_after_a_restart_since_when_it_began() {
    usual(2 * DAY);
    event(40);
    Alarm before = watch.alarms(minute).get(0);
    restart();
    assertThat(watch.alarms(minute)).singleElement().satisfies(alarm -> {
      assertThat(alarm.issue()).isEqualTo(DELAY);
      assertThat(alarm.active()).isTrue();
      assertThat(Math.abs(MinuteWheel.minute(alarm.raisedAt()) - MinuteWheel.minute(before.raisedAt()))).isLessThan(20);
    });
  }

  @Test
  void a_source_that_is_away_ends_no_alarm() {
    usual(2 * DAY);
    event(40);
    gap = true;
    for (int i = 0; i < 180; i++) {
      pass();
    }
    assertThat(watch.alarms(minute)).singleElement().matches(Alarm::active);
  }

  @Test
  void a_week_of_usual_days_raises_nothing() {
    usual(7 * DAY);
    assertThat(watch.alarms(0)).isEmpty();
  }

  @Test
  void a_preview_tells_what_a_setting_would_have_raised() {
    usual(2 * DAY);
    event(40);
    usual(60);
    Instant from = MinuteWheel.start(START + DAY);
    assertThat(AlarmPreview.raised(kept, List.of(DELAY, FOOD), rules, from)).singleElement()
        .satisfies(alarm -> assertThat(alarm.issue()).isEqualTo(DELAY));
    assertThat(AlarmPreview.raised(kept, List.of(DELAY, FOOD), new AlarmRules(SurgeBank.MARGIN, 1_000, Map.of()), from)).isEmpty();
    assertThat(AlarmPreview.raised(List.of(), List.of(DELAY, FOOD), rules, from)).isEmpty();
  }

  /** Some posts a minute about this and that. */
  private void usual(int minutes) {
    for (int i = 0; i < minutes; i++) {
      for (int post = 0; post < 6; post++) {
        if (random.nextInt(3) > 0) {
          post(random.nextInt(4) == 0 ? DELAY : FOOD, random.nextInt(3) == 0 ? Sentiment.NEGATIVE : Sentiment.NEUTRAL, random.nextBoolean() ? "en" : "de", "US");
        }
      }
      pass();
    }
  }

  private void event(int minutes) {
    for (int i = 0; i < minutes; i++) {
      for (int post = 0; post < 8; post++) {
        post(DELAY, Sentiment.NEGATIVE, "es", "ES");
      }
      usual(1);
    }
  }

  private void pass() {
    minute++;
    watch.moveTo(minute);
    watch.look(new SurgeWatch.Moment(minute, gap, true, List.of()));
  }

  private void post(Issue issue, Sentiment mood, String language, String place) {
    int row = issue.equals(DELAY) ? 0 : issue.equals(FOOD) ? 1 : 2;
    watch.moveTo(minute);
    watch.add(new Heard(
        PulseKit.post(nextId++).on(Channel.X).in(language).of(issue, mood).at(MinuteWheel.start(minute)), minute, row, "Example Air", Set.of(), place));
    kept.add(new IssueMinute(issue.id(), new MinuteCounts(
        MinuteWheel.start(minute), mood == Sentiment.NEGATIVE ? 1 : 0, mood == Sentiment.NEUTRAL ? 1 : 0, 0, 0)));
  }

  private void restart() {
    watch = new SurgeWatch(List.of(DELAY, FOOD), rules);
    watch.moveTo(minute);
    for (IssueMinute cell : kept) {
      int row = cell.issueId().equals("delay") ? 0 : cell.issueId().equals("food") ? 1 : 2;
      long at = MinuteWheel.minute(cell.counts().minute());
      watch.load(at, row, Sentiment.NEGATIVE, cell.counts().negative());
      watch.load(at, row, Sentiment.NEUTRAL, cell.counts().neutral());
    }
    watch.look(new SurgeWatch.Moment(minute, false, true, List.of()));
  }
}
