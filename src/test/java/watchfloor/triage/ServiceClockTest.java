package watchfloor.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open time is counted as somebody with a clock on the wall and a calendar beside it would. */
class ServiceClockTest {
  /** Zones whose clocks change at 2 and at 3, at midnight, by half an hour, across midnight, never, or that left a whole day out. */
  private static final List<String> ZONES = List.of(
      "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut", "Asia/Kathmandu", "Pacific/Apia", "UTC");

  private static DayPart hours(String text) {
    String[] ends = text.split("-");
    return new DayPart(second(ends[0]), second(ends[1]));
  }

  private static int second(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 3600 + Integer.parseInt(time.substring(3)) * 60;
  }

  private static BusinessCalendar office(String zone, Map<LocalDate, List<DayPart>> closed, String... parts) {
    Map<DayOfWeek, List<DayPart>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
      week.put(day, List.of(parts).stream().map(ServiceClockTest::hours).toList());
    }
    return new BusinessCalendar("office", ZoneId.of(zone), week, closed);
  }

  private static Instant at(String zone, String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
      "2026-11-20T16:30, 60, 2026-11-23T09:30",
      "2026-11-20T11:45, 60, 2026-11-20T13:45",
      "2026-11-20T12:10, 15, 2026-11-20T13:15",
      "2026-11-20T16:00, 60, 2026-11-20T17:00",
      "2026-11-20T16:30, 30, 2026-11-20T17:00",
      "2026-11-20T18:00, 1, 2026-11-23T09:01",
      "2026-12-23T16:30, 60, 2026-12-28T09:30",
      "2026-03-27T16:30, 60, 2026-03-30T09:30",
      "2026-10-23T16:30, 60, 2026-10-26T09:30"
  })
  void a_promise_goes_on_when_the_office_opens_again(String from, int minutes, String due) {
    BusinessCalendar office = office("Europe/Berlin",
        Map.of(LocalDate.parse("2026-12-24"), List.of(DayPart.WHOLE), LocalDate.parse("2026-12-25"), List.of(DayPart.WHOLE)), "09:00-12:00", "13:00-17:00");

    Instant is = new ServiceClock(office).due(at("Europe/Berlin", from), Duration.ofMinutes(minutes));

    assertThat(is).isEqualTo(at("Europe/Berlin", due));
  }

  @Test
  void two_offices_count_the_same_promise_by_their_own_hours() {
    Instant from = Instant.parse("2026-11-20T16:30:00Z");

    assertThat(new ServiceClock(office("Europe/Berlin", Map.of(), "09:00-17:00")).due(from, Duration.ofHours(1))).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(new ServiceClock(office("America/New_York", Map.of(), "09:00-17:00")).due(from, Duration.ofHours(1))).isEqualTo(Instant.parse("2026-11-20T17:30:00Z"));
  }

  @Test
  void an_hour_that_summer_time_skips_does_not_count_and_one_that_comes_twice_counts_twice() {
    BusinessCalendar nights = new BusinessCalendar("nights", ZoneId.of("Europe/Berlin"), Map.of(DayOfWeek.SUNDAY, List.of(hours("01:00-04:00"))), Map.of());
    ServiceClock clock = new ServiceClock(nights);

    assertThat(clock.elapsed(at("Europe/Berlin", "2026-03-29T00:00"), at("Europe/Berlin", "2026-03-29T12:00"))).isEqualTo(Duration.ofHours(2));
    assertThat(clock.elapsed(at("Europe/Berlin", "2026-10-25T00:00"), at("Europe/Berlin", "2026-10-25T12:00"))).isEqualTo(Duration.ofHours(4));
    assertThat(clock.elapsed(at("Europe/Berlin", "2026-11-01T00:00"), at("Europe/Berlin", "2026-11-01T12:00"))).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void half_a_holiday_closes_half_a_day() {
    BusinessCalendar office = office("Europe/Berlin", Map.of(LocalDate.parse("2026-12-24"), List.of(hours("12:00-24:00"))), "09:00-17:00");

    assertThat(new ServiceClock(office).elapsed(at("Europe/Berlin", "2026-12-24T00:00"), at("Europe/Berlin", "2026-12-25T00:00"))).isEqualTo(Duration.ofHours(3));
    assertThat(office.open(at("Europe/Berlin", "2026-12-24T11:59"))).isTrue();
    assertThat(office.open(at("Europe/Berlin", "2026-12-24T12:00"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void open_time_is_what_somebody_counts_who_looks_at_the_wall_every_minute(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 12; run++) {
      BusinessCalendar calendar = calendar(random);
      ServiceClock clock = new ServiceClock(calendar);
      Instant from = near(random, calendar);
      Instant to = from.plus(random.nextInt(1, 4 * 24 * 60), ChronoUnit.MINUTES);
      long counted = 0;
      for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
        counted += calendar.open(minute) ? 1 : 0;
      }
      assertThat(clock.elapsed(from, to)).as("%s from %s to %s", calendar, from, to).isEqualTo(Duration.ofMinutes(counted));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void stretches_add_up_and_a_due_time_is_open_and_leads_back(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 150; run++) {
      BusinessCalendar calendar = calendar(random);
      ServiceClock clock = new ServiceClock(calendar);
      Instant a = near(random, calendar).plusSeconds(random.nextInt(60));
      Instant b = a.plusSeconds(random.nextInt(9 * 86_400));
      Instant c = b.plusSeconds(random.nextInt(9 * 86_400));
      assertThat(clock.elapsed(a, b).plus(clock.elapsed(b, c))).as("%s %s %s %s", calendar, a, b, c).isEqualTo(clock.elapsed(a, c));

      Duration span = Duration.ofSeconds(random.nextInt(1, 3 * 86_400));
      Instant due = clock.due(a, span);
      assertThat(clock.elapsed(a, due)).as("%s from %s by %s", calendar, a, span).isEqualTo(span);
      assertThat(calendar.open(due.minusMillis(1))).as("%s due %s", calendar, due).isTrue();
      Duration some = clock.elapsed(a, b);
      if (!some.isZero()) {
        assertThat(clock.due(a, some)).isBeforeOrEqualTo(b);
      }
      assertThat(clock.share(a, due, 80)).isBeforeOrEqualTo(due).isAfterOrEqualTo(a);
    }
  }

  /** Two to four stretches a day, some days closed, and a few holidays, whole and half. */
  private static BusinessCalendar calendar(SplittableRandom random) {
    Map<DayOfWeek, List<DayPart>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<DayPart> parts = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        int from = random.nextInt(0, 48) * 1800;
        parts.add(new DayPart(from, Math.min(DayPart.DAY, from + random.nextInt(1, 20) * 1800)));
      }
      week.put(day, parts);
    }
    week.put(DayOfWeek.SUNDAY, List.of(new DayPart(0, DayPart.DAY)));
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Map<LocalDate, List<DayPart>> closed = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      int from = random.nextInt(0, 12) * 3600;
      closed.put(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)), List.of(random.nextBoolean() ? DayPart.WHOLE : new DayPart(from, from + 6 * 3600)));
    }
    return new BusinessCalendar("any", zone, week, closed);
  }

  /** On a minute, more often than not within three days of where the zone's clock changes. */
  private static Instant near(SplittableRandom random, BusinessCalendar calendar) {
    Instant any = Instant.parse(calendar.zone().getId().equals("Pacific/Apia") ? "2011-06-01T00:00:00Z" : "2024-01-01T00:00:00Z")
        .plus(random.nextInt(365 * 24 * 60), ChronoUnit.MINUTES);
    var change = calendar.zone().getRules().nextTransition(any);
    return change == null || random.nextInt(4) == 0 ? any : change.getInstant().minus(random.nextInt(3 * 24 * 60), ChronoUnit.MINUTES);
  }

  @Test
  void a_calendar_that_never_opens_is_given_up_after_ten_years() {
    ServiceClock never = new ServiceClock(new BusinessCalendar("never", ZoneId.of("UTC"), Map.of(), Map.of()));
    Instant from = Instant.parse("2026-11-24T12:00:00Z");

    assertThat(never.due(from, Duration.ofMinutes(1))).isEqualTo(from.plus(Openings.HORIZON));
    assertThat(never.elapsed(from, from.plus(Duration.ofDays(9_000)))).isZero();
  }

  @Test
  void a_promise_of_nothing_is_refused() {
    assertThatThrownBy(() -> ServiceClock.ALWAYS.due(Instant.EPOCH, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    assertThat(ServiceClock.ALWAYS.elapsed(Instant.EPOCH.plusSeconds(5), Instant.EPOCH)).isZero();
  }
}
