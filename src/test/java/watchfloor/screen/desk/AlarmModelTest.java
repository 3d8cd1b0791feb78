package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Issue;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.AlarmKeeper;
import watchfloor.pulse.KeptAlarms;
import watchfloor.screen.Texts;

class AlarmModelTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");

  private final KeptAlarms book = new KeptAlarms(new Nothing(), Clock.fixed(T, ZoneOffset.UTC), Runnable::run);
  private final AlarmModel lead = model(true);

  @Test
  void enter_takes_an_alarm_on_and_the_list_says_by_whom() {
    Alarm alarm = raised(Optional.empty());
    assertThat(lead.words(alarm)).contains("Flight delay", "nobody works on it");
    assertThat(lead.wish(alarm, "").change()).contains(new AlarmChange.Acknowledge(alarm.id()));
    book.propose(new AlarmChange.Acknowledge(alarm.id()), "Ana").join();
    assertThat(lead.words(book.now().get(0))).contains("Ana works on it");
  }

  @Test
  void minutes_silence_it_and_enter_hears_it_again() {
    Alarm alarm = raised(Optional.empty());
    assertThat(lead.wish(alarm, " 90 ").change()).contains(new AlarmChange.Silence(alarm.id(), Duration.ofMinutes(90)));
    book.propose(new AlarmChange.Silence(alarm.id(), Duration.ofMinutes(90)), "Lea").join();
    Alarm silenced = book.now().get(0);
    assertThat(lead.state(silenced)).isEqualTo("silent until 13:30, by Lea");
    assertThat(lead.wish(silenced, "").change()).contains(new AlarmChange.Hear(alarm.id()));
  }

  @Test
  void what_is_no_number_of_minutes_is_said() {
    Alarm alarm = raised(Optional.empty());
    for (String words : List.of("soon", "0", "1441", "99999", "-5")) {
      assertThat(lead.wish(alarm, words)).satisfies(wish -> {
        assertThat(wish.change()).isEmpty();
        assertThat(wish.trouble()).contains("'" + words + "'");
      });
    }
  }

  @Test
  void who_may_not_silence_is_told_so() {
    assertThat(model(false).wish(raised(Optional.empty()), "10")).satisfies(wish -> {
      assertThat(wish.change()).isEmpty();
      assertThat(wish.trouble()).contains("cannot silence");
    });
  }

  @Test
  void what_is_over_cannot_be_taken_on() {
    assertThat(lead.wish(raised(Optional.of(T)), "").trouble()).contains("is over");
  }

  private Alarm raised(Optional<Instant> ended) {
    book.look(List.of(new Alarm(new Issue("delay", "Flight delay"), T, ended, 3.1, 214, 78, 15)), T, false);
    return book.now().get(0);
  }

  private static AlarmModel model(boolean maySilence) {
    return new AlarmModel(maySilence, ZoneOffset.UTC, Texts.of(Locale.ENGLISH));
  }

  /** Keeps nothing. */
  private static final class Nothing implements AlarmKeeper {
    @Override
    public List<Alarm> read() {
      return List.of();
    }

    @Override
    public void write(List<Alarm> alarms) {
      // Nothing outlives a test.
    }
  }
}
