package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Issue;

class KeptAlarmsTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Issue DELAY = new Issue("delay", "Flight delay");

  private final Disk disk = new Disk();
  private Instant now = NOON;
  private KeptAlarms book = open();

  @Test
  void an_alarm_that_begins_calls() {
    look(alarm(DELAY, 40));
    assertThat(book.now()).singleElement().satisfies(alarm -> {
      assertThat(alarm.rings()).isTrue();
      assertThat(alarm.handling().rings()).isEqualTo(1);
    });
  }

  @Test
  void it_calls_again_every_quarter_of_an_hour_until_somebody_works_on_it() {
    look(alarm(DELAY, 40));
    pass(14);
    assertThat(only().handling().rings()).isEqualTo(1);
    pass(1);
    assertThat(only().handling().rings()).isEqualTo(2);
    pass(15);
    assertThat(only().handling().rings()).isEqualTo(3);
    assertThat(acknowledge("Ana")).isInstanceOf(AlarmOutcome.Done.class);
    pass(60);
    assertThat(only().handling().rings()).isEqualTo(3);
    assertThat(only().rings()).isFalse();
    assertThat(only().handling().acknowledged()).map(Handling.Hand::by).contains("Ana");
  }

  @Test
  void who_works_on_it_first_stays_named() {
    look(alarm(DELAY, 40));
    acknowledge("Ana");
    acknowledge("Ben");
    assertThat(only().handling().acknowledged()).map(Handling.Hand::by).contains("Ana");
  }

  @Test
  void it_calls_again_when_it_is_twice_as_bad_also_those_who_work_on_it() {
    look(alarm(DELAY, 40));
    acknowledge("Ana");
    pass(10);
    look(alarm(DELAY, 79));
    assertThat(only().rings()).isFalse();
    look(alarm(DELAY, 80));
    assertThat(only().rings()).isTrue();
    assertThat(only().handling().worse()).isEqualTo(1);
  }

  @Test
  void what_begins_does_not_call_with_every_doubling_of_its_first_minutes() {
    look(alarm(DELAY, 20));
    now = now.plusSeconds(60);
    look(alarm(DELAY, 60));
    assertThat(only().handling().rings()).isEqualTo(1);
  }

  @Test
  void a_silence_has_an_owner_and_an_end_and_outlives_the_alarm() {
    look(alarm(DELAY, 40));
    assertThat(book.propose(new AlarmChange.Silence(only().id(), Duration.ofHours(4)), "Lea").join()).isInstanceOf(AlarmOutcome.Done.class);
    look();
    now = now.plus(Duration.ofHours(3));
    look();
    assertThat(only().handling().silence()).hasValueSatisfying(silence -> {
      assertThat(silence.by()).isEqualTo("Lea");
      assertThat(silence.until()).isEqualTo(NOON.plus(Duration.ofHours(4)));
    });
    Alarm again = new Alarm(DELAY, now, Optional.empty(), 3, 400, 60, 15);
    look(again);
    assertThat(book.now().get(0).rings()).as("the next one of the same subject").isFalse();
    now = now.plus(Duration.ofMinutes(61));
    look(again);
    assertThat(book.now()).singleElement().matches(Alarm::rings);
  }

  @Test
  void a_silence_can_be_ended_before_its_time() {
    look(alarm(DELAY, 40));
    book.propose(new AlarmChange.Silence(only().id(), Duration.ofHours(4)), "Lea").join();
    book.propose(new AlarmChange.Hear(only().id()), "Ana").join();
    assertThat(only().rings()).isTrue();
  }

  @Test
  void a_silence_without_a_sound_end_is_refused() {
    look(alarm(DELAY, 40));
    assertThat(book.propose(new AlarmChange.Silence(only().id(), Duration.ofDays(2)), "Lea").join())
        .isEqualTo(new AlarmOutcome.Refused("A silence lasts from a minute to 24 hours."));
    assertThat(book.propose(new AlarmChange.Acknowledge("no such alarm"), "Lea").join()).isInstanceOf(AlarmOutcome.Refused.class);
  }

  @Test
  void after_a_restart_an_alarm_that_lasts_is_the_one_that_it_was_whatever_it_is_called_now() {
    look(alarm(DELAY, 40));
    acknowledge("Ana");
    Alarm before = only();
    book = open();
    assertThat(book.now()).containsExactly(before);
    look(new Alarm(DELAY, NOON.plusSeconds(120), Optional.empty(), 3, 41, 60, 15));
    assertThat(only().id()).isEqualTo(before.id());
    assertThat(only().raisedAt()).isEqualTo(before.raisedAt());
    assertThat(only().rings()).isFalse();
  }

  @Test
  void while_the_last_day_is_read_after_a_restart_an_alarm_of_a_place_is_not_over() {
    AlarmSubject place = new AlarmSubject(AlarmSubject.Kind.PLACE, "ES", "Spain");
    Alarm spain = new Alarm("place:ES@1", place, Issue.NONE, NOON, Optional.empty(), 3, 40, 60, 15, java.util.Set.of(Alarm.Cause.VOLUME),
        Alarm.Evidence.NONE, Handling.begun(NOON, 40));
    look(spain);
    book = open();
    book.look(List.of(), now, true);
    assertThat(only().active()).isTrue();
    book.look(List.of(), now, false);
    assertThat(only().active()).isFalse();
  }

  @Test
  void an_alarm_that_is_over_stays_listed_for_two_hours() {
    look(alarm(DELAY, 40));
    look();
    assertThat(only().active()).isFalse();
    now = now.plus(Duration.ofMinutes(121));
    look();
    assertThat(book.now()).isEmpty();
  }

  @Test
  void what_the_disk_does_not_take_is_not_done_and_the_person_is_told() {
    look(alarm(DELAY, 40));
    disk.full = true;
    assertThat(acknowledge("Ana")).isInstanceOfSatisfying(AlarmOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains("No space"));
    assertThat(only().rings()).isTrue();
  }

  @Test
  void a_full_disk_keeps_no_alarm_from_calling_and_what_was_missed_is_kept_later() {
    disk.full = true;
    look(alarm(DELAY, 40));
    assertThat(only().rings()).isTrue();
    disk.full = false;
    look(alarm(DELAY, 41));
    assertThat(open().now()).hasSize(1);
  }

  @Test
  void figures_alone_are_not_written_each_time() {
    look(alarm(DELAY, 40));
    int written = disk.writes;
    look(alarm(DELAY, 41));
    look(alarm(DELAY, 42));
    assertThat(disk.writes).isEqualTo(written);
    assertThat(only().mentions()).isEqualTo(42);
  }

  @Test
  void of_many_at_once_the_three_largest_are_told_one_by_one() {
    List<Alarm> many = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      many.add(alarm(new Issue("i" + i, "Issue " + i), 20 * i));
    }
    look(many.toArray(Alarm[]::new));
    assertThat(AlarmBook.told(book.now())).extracting(Alarm::mentions).containsExactly(100, 80, 60);
    assertThat(AlarmBook.together(book.now())).extracting(Alarm::mentions).containsExactly(40, 20);
  }

  private AlarmOutcome acknowledge(String by) {
    return book.propose(new AlarmChange.Acknowledge(only().id()), by).join();
  }

  private Alarm only() {
    assertThat(book.now()).hasSize(1);
    return book.now().get(0);
  }

  private void pass(int minutes) {
    Alarm last = only();
    for (int i = 0; i < minutes; i++) {
      now = now.plusSeconds(60);
      look(last);
    }
  }

  private void look(Alarm... raised) {
    book.look(List.of(raised), now, false);
  }

  private static Alarm alarm(Issue issue, int mentions) {
    return new Alarm(issue, NOON, Optional.empty(), 3, mentions, 60, 15);
  }

  private KeptAlarms open() {
    return new KeptAlarms(disk, new Moving(), Runnable::run);
  }

  /** The test's own time. */
  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Outlives the book. */
  private static final class Disk implements AlarmKeeper {
    private List<Alarm> kept = List.of();
    private boolean full;
    private int writes;

    @Override
    public List<Alarm> read() {
      return kept;
    }

    @Override
    public void write(List<Alarm> alarms) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      writes++;
      kept = alarms;
    }
  }
}
