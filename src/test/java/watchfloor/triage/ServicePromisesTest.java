package watchfloor.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.triage.ServiceMoment.Kind;
import watchfloor.triage.ServiceStanding.State;

/** Which promise runs, stands still, is kept or broken, after what happened to an item. */
class ServicePromisesTest {
  /** A Tuesday. */
  private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
  private static final ServiceLevel LEVEL = level(ServiceClock.ALWAYS);

  private static ServiceLevel level(ServiceClock clock) {
    return new ServiceLevel(Priority.HIGH, clock, Duration.ofMinutes(60), Optional.of(Duration.ofMinutes(30)), Optional.of(Duration.ofHours(8)));
  }

  private static List<ServiceMoment> moments(Object... kindsAndMinutes) {
    List<ServiceMoment> moments = new ArrayList<>();
    for (int i = 0; i < kindsAndMinutes.length; i += 2) {
      moments.add(new ServiceMoment((Kind) kindsAndMinutes[i], NINE.plusSeconds(60L * (Integer) kindsAndMinutes[i + 1])));
    }
    return moments;
  }

  private static ServiceStanding standing(ServiceTarget target, int nowMinute, Object... kindsAndMinutes) {
    return new ServicePromises(LEVEL).at(moments(kindsAndMinutes), NINE.plusSeconds(60L * nowMinute)).stream()
        .filter(one -> one.target() == target).findFirst().orElseThrow();
  }

  @Test
  void waiting_stops_the_clock_and_moves_the_due_time() {
    ServiceStanding waits = standing(ServiceTarget.FIRST_ANSWER, 50, Kind.WROTE, 0, Kind.WAITS, 20);
    assertThat(waits.state()).isEqualTo(State.STOPPED);
    assertThat(waits.used()).isEqualTo(Duration.ofMinutes(20));
    assertThat(waits.dueAt()).isEqualTo(NINE.plus(Duration.ofMinutes(90)));

    ServiceStanding again = standing(ServiceTarget.FIRST_ANSWER, 60, Kind.WROTE, 0, Kind.WAITS, 20, Kind.WAITS, 30, Kind.GOES_ON, 50);
    assertThat(again.state()).isEqualTo(State.RUNNING);
    assertThat(again.used()).isEqualTo(Duration.ofMinutes(30));
    assertThat(again.percent()).isEqualTo(50);
    assertThat(again.dueAt()).isEqualTo(NINE.plus(Duration.ofMinutes(90)));
  }

  @Test
  void only_a_persons_answer_keeps_the_promise() {
    assertThat(standing(ServiceTarget.FIRST_ANSWER, 30, Kind.WROTE, 0, Kind.MACHINE_ANSWERED, 1).state()).isEqualTo(State.RUNNING);
    assertThat(standing(ServiceTarget.FIRST_ANSWER, 90, Kind.WROTE, 0, Kind.ANSWERED, 60).state()).isEqualTo(State.KEPT);
    assertThat(standing(ServiceTarget.FIRST_ANSWER, 90, Kind.WROTE, 0, Kind.ANSWERED, 61).state()).isEqualTo(State.BROKEN);
  }

  @Test
  void what_the_author_says_after_an_answer_begins_the_next_promise_and_what_they_add_before_it_does_not() {
    ServiceStanding next = standing(ServiceTarget.NEXT_ANSWER, 120, Kind.WROTE, 0, Kind.WROTE, 5, Kind.ANSWERED, 10, Kind.WROTE, 100, Kind.WROTE, 110);
    assertThat(next.state()).isEqualTo(State.RUNNING);
    assertThat(next.dueAt()).isEqualTo(NINE.plus(Duration.ofMinutes(130)));
    assertThat(standing(ServiceTarget.FIRST_ANSWER, 120, Kind.WROTE, 0, Kind.ANSWERED, 10, Kind.WROTE, 100).used()).isEqualTo(Duration.ofMinutes(10));
    assertThat(standing(ServiceTarget.NEXT_ANSWER, 300, Kind.WROTE, 0, Kind.ANSWERED, 10, Kind.WROTE, 100, Kind.ANSWERED, 110, Kind.WROTE, 200).dueAt())
        .isEqualTo(NINE.plus(Duration.ofMinutes(230)));
  }

  @Test
  void the_resolution_goes_on_through_answers_stands_still_while_we_wait_and_ends_when_it_is_settled() {
    ServiceStanding running = standing(ServiceTarget.RESOLUTION, 120, Kind.WROTE, 0, Kind.ANSWERED, 10, Kind.WAITS, 10, Kind.WROTE, 70);
    assertThat(running.state()).isEqualTo(State.RUNNING);
    assertThat(running.used()).isEqualTo(Duration.ofMinutes(60));
    ServiceStanding settled = standing(ServiceTarget.RESOLUTION, 999, Kind.WROTE, 0, Kind.ANSWERED, 10, Kind.SETTLED, 481);
    assertThat(settled.state()).isEqualTo(State.BROKEN);
    assertThat(settled.dueAt()).isEqualTo(NINE.plus(Duration.ofHours(8)));
  }

  @Test
  void a_promise_that_ran_out_keeps_its_due_time_however_long_we_wait_after_it() {
    ServiceStanding late = standing(ServiceTarget.FIRST_ANSWER, 500, Kind.WROTE, 0, Kind.WAITS, 70, Kind.GOES_ON, 400);
    assertThat(late.dueAt()).isEqualTo(NINE.plus(Duration.ofMinutes(60)));
    assertThat(late.percent()).isGreaterThan(100);
  }

  @Test
  void all_of_it_is_counted_by_the_calendar() {
    BusinessCalendar lunch = new BusinessCalendar("office", ZoneOffset.UTC,
        Map.of(DayOfWeek.TUESDAY, List.of(new DayPart(9 * 3600, 12 * 3600), new DayPart(13 * 3600, 17 * 3600))), Map.of());
    List<ServiceMoment> moments = moments(Kind.WROTE, 0, Kind.WAITS, 30, Kind.GOES_ON, 175);

    ServiceStanding first = new ServicePromises(level(new ServiceClock(lunch))).at(moments, NINE.plus(Duration.ofMinutes(200))).get(0);

    assertThat(first.used()).isEqualTo(Duration.ofMinutes(35));
    assertThat(first.dueAt()).isEqualTo(Instant.parse("2026-11-24T13:25:00Z"));
  }

  @Test
  void where_no_resolution_is_promised_none_is_counted() {
    ServiceLevel plain = new ServiceLevel(Priority.LOW, ServiceClock.ALWAYS, Duration.ofHours(1), Optional.empty(), Optional.empty());

    assertThat(new ServicePromises(plain).at(moments(Kind.WROTE, 0), NINE)).extracting(ServiceStanding::target).containsExactly(ServiceTarget.FIRST_ANSWER);
  }
}
