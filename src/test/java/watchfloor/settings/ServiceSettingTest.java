package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.triage.BusinessCalendar;
import watchfloor.triage.EscalationChain;
import watchfloor.triage.Priority;
import watchfloor.triage.ServiceTarget;
import watchfloor.triage.Skills;

/** Calendars, holidays and promises, as the center's file and the calendar files beside it say them. */
class ServiceSettingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String HEAD =
      """
      brand: {name: Example Air, handle: "@ExampleAir"}
      zone: Europe/Berlin
      crew: [{id: ada, name: Ada Example, team: Care}]
      """;

  @TempDir private Path folder;

  private Center read(String rest) {
    return new CenterReader(ZoneId.of("UTC")).in(folder).read(HEAD + rest, "center.yaml").value();
  }

  private BusinessCalendar calendar(String lines) {
    return read("calendar:\n" + lines.indent(2) + "service: [{priority: normal, first_answer: 1h, calendar: office}]\n").service()
        .level(Optional.of(Priority.NORMAL)).orElseThrow().clock().calendar();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  @Test
  void a_calendar_has_several_stretches_a_day_and_one_that_goes_over_midnight() {
    BusinessCalendar office = calendar("""
        - name: office
          hours:
            mon-fri: ["09:00-12:30", "13:00-17:30"]
            fri-sat: "22:00-02:00"
          holidays: [2026-11-25, 12-25, "12-24 14:00-24:00"]
        """);

    assertThat(office.zone()).isEqualTo(BERLIN);
    assertThat(office.open(at("2026-11-24T12:29"))).isTrue();
    assertThat(office.open(at("2026-11-24T12:30"))).isFalse();
    assertThat(office.open(at("2026-11-25T10:00"))).isFalse();
    assertThat(office.open(at("2026-11-27T23:00"))).isTrue();
    assertThat(office.open(at("2026-11-28T01:59"))).isTrue();
    assertThat(office.open(at("2026-11-28T12:00"))).isFalse();
    assertThat(office.open(at("2026-11-29T01:30"))).isTrue();
    assertThat(office.open(at("2030-12-25T10:00"))).isFalse();
    assertThat(office.open(at("2026-12-24T13:59"))).isTrue();
    assertThat(office.open(at("2026-12-24T14:30"))).isFalse();
  }

  @Test
  void a_promise_falls_under_its_priority_and_a_rule_under_the_promise() {
    Center center = read("""
        calendar: [{name: office, zone: America/New_York, hours: {mon-fri: "09:00-17:00"}}]
        service:
          - {priority: urgent, first_answer: 15m, next_answer: 5m, resolution: 4h}
          - {priority: low, first_answer: 2h, calendar: office}
        triage:
          - {name: burning, priority: urgent, team: Care}
          - {name: can wait, priority: low, team: Care, answer_within: 3h}
        """);

    assertThat(center.triage().get(0).answerWithin()).isEqualTo(Duration.ofMinutes(15));
    assertThat(center.triage().get(1).answerWithin()).isEqualTo(Duration.ofHours(3));
    assertThat(center.triage().get(1).priority()).contains(Priority.LOW);
    assertThat(center.service().level(Optional.of(Priority.URGENT)).orElseThrow().promised(ServiceTarget.NEXT_ANSWER)).contains(Duration.ofMinutes(5));
    assertThat(center.service().level(Optional.of(Priority.LOW)).orElseThrow().clock().due(Instant.parse("2026-11-20T21:30:00Z"), Duration.ofHours(1)))
        .isEqualTo(Instant.parse("2026-11-23T14:30:00Z"));
    assertThat(center.service().level(Optional.empty())).isEmpty();
  }

  @Test
  void the_crew_says_what_it_is_good_at_and_a_chain_whom_to_tell() {
    Center center = new CenterReader(ZoneId.of("UTC")).read("""
        brand: {name: Example Air, handle: "@ExampleAir"}
        issues: [{id: refund, name: Refund, words: [refund]}]
        crew:
          - {id: ada, name: Ada Example, team: Care, languages: [de, EN], skills: [refund], queue: direct}
        calendar: [{name: office, hours: {mon-fri: "09:00-17:00"}}]
        escalation:
          - name: care
            repeat: 2
            steps:
              - {notify: Care}
              - {wait: 10m, notify: [Leadership, ada], only_in_hours: office}
        """, "center.yaml").value();

    assertThat(center.crew().get(0).skills()).isEqualTo(new Skills(Set.of("de", "en"), Set.of("refund"), Skills.Queue.DIRECT));
    EscalationChain chain = center.escalation().get(0);
    assertThat(chain.repeat()).isEqualTo(2);
    assertThat(chain.steps().get(1).whom()).containsExactly("Leadership", "ada");
    assertThat(chain.steps().get(1).after()).isEqualTo(Duration.ofMinutes(10));
    assertThat(chain.steps().get(1).hours().orElseThrow().calendar().name()).isEqualTo("office");
  }

  private static final String ICS =
      """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//Example//Holidays//EN\r
      BEGIN:VEVENT\r
      UID:1\r
      SUMMARY:Two days of\r
        moving\r
      DTSTART;VALUE=DATE:20261210\r
      DTEND;VALUE=DATE:20261212\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:2\r
      SUMMARY:Fourth Thursday\r
      DTSTART;VALUE=DATE:20201126\r
      RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r
      EXDATE;VALUE=DATE:20271125\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:3\r
      SUMMARY:Half a day, told in Tokyo's time\r
      DTSTART;TZID=Asia/Tokyo:20261231T210000\r
      DTEND;TZID=Asia/Tokyo:20270101T080000\r
      RRULE:FREQ=YEARLY\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:4\r
      SUMMARY:Called off\r
      STATUS:CANCELLED\r
      DTSTART;VALUE=DATE:20261201\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:5\r
      DTSTART;VALUE=DATE:20210506\r
      RRULE:FREQ=YEARLY\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:5\r
      RECURRENCE-ID;VALUE=DATE:20270506\r
      DTSTART;VALUE=DATE:20270507\r
      END:VEVENT\r
      END:VCALENDAR\r
      """;

  private void holidays(String text) {
    try {
      Files.writeString(folder.resolve("holidays.ics"), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"})
  void holidays_come_from_a_calendar_file_whatever_this_machines_zone(String zone) {
    holidays(ICS);
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      BusinessCalendar office = calendar("""
          - name: office
            hours: {daily: "00:00-24:00"}
            holidays: [holidays.ics]
          """);
      assertThat(office.open(at("2026-12-09T23:59"))).isTrue();
      assertThat(office.open(at("2026-12-10T00:00"))).isFalse();
      assertThat(office.open(at("2026-12-11T23:59"))).isFalse();
      assertThat(office.open(at("2026-12-12T00:00"))).isTrue();
      assertThat(office.open(at("2026-11-26T12:00"))).isFalse();
      assertThat(office.open(at("2027-11-25T12:00"))).isTrue();
      assertThat(office.open(at("2028-11-23T12:00"))).isFalse();
      assertThat(office.open(at("2027-12-31T12:59"))).isTrue();
      assertThat(office.open(at("2027-12-31T13:00"))).isFalse();
      assertThat(office.open(at("2028-01-01T00:00"))).isTrue();
      assertThat(office.open(at("2026-12-01T12:00"))).isTrue();
      assertThat(office.open(at("2026-05-06T12:00"))).isFalse();
      assertThat(office.open(at("2027-05-06T12:00"))).isTrue();
      assertThat(office.open(at("2027-05-07T12:00"))).isFalse();
      assertThat(office.closed().keySet()).allMatch(date -> date.getYear() <= 2101);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "calendar: [{name: office, hours: {mon-fro: \"09:00-17:00\"}}]|center.yaml, line 4, column 44: 'mon-fro' is no day",
      "calendar: [{name: office, hours: {mon: \"09:00-25:00\"}}]|line 4, column 40: '09:00-25:00' names a time that no day has",
      "calendar: [{name: office, hours: {mon: \"nine to five\"}}]|'nine to five' are no hours",
      "calendar: [{name: office, hours: {mon: \"09:00-09:00\"}}]|lasts no time",
      "calendar: [{name: office, hours: {mon: []}}]|never open",
      "calendar: [{name: office}]|needs 'hours'",
      "calendar: [{name: always, hours: {mon: \"09:00-17:00\"}}]|choose another name",
      "calendar: [{name: office, hours: {mon: \"09:00-17:00\"}, holidays: [2026-02-30]}]|line 4, column 67: '2026-02-30' is a day that no calendar has",
      "calendar: [{name: office, hours: {mon: \"09:00-17:00\"}, holidays: [easter]}]|'easter' is no holiday",
      "calendar: [{name: office, hours: {mon: \"09:00-17:00\"}, holidays: [gone.ics]}]|line 4, column 67: the holidays are not read: gone.ics is not there",
      "service: [{priority: top, first_answer: 1h}]|priority 'top' is none: use urgent, high, normal, low",
      "service: [{priority: low, first_answer: 0s}]|longer than nothing",
      "service: [{priority: low}]|needs 'first_answer'",
      "service: [{priority: low, first_answer: 400d}]|more than a year",
      "service: [{priority: low, first_answer: 1h, calendar: bureau}]|there is no calendar 'bureau': use one of always",
      "service: [{priority: low, first_answer: 1h}, {priority: low, first_answer: 2h}]|two service levels are for 'low'",
      "escalation: [{name: x, steps: [{notify: Nobody}]}]|nobody is called 'Nobody'",
      "escalation: [{name: x, steps: []}]|a chain has one to 20 steps",
      "escalation: [{name: x, steps: [{notify: Care, only_in_hours: bureau}]}]|there is no calendar 'bureau'",
      "playbook: ../secret|is not a playbook's name",
      "triage: [{name: x, team: Care, priority: high}]|line 4, column 42: there is no service level for 'high'"
  })
  void what_is_wrong_is_said_with_its_place(String line, String sentence) {
    assertThatThrownBy(() -> read(line + "\n")).isInstanceOf(SettingsException.class).hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "DTSTART;VALUE=DATE:20261210|DTSTART;VALUE=DATE:2026121x|holidays.ics, line 8: DTSTART cannot be understood",
      "DTEND;VALUE=DATE:20261212|DTEND;VALUE=DATE:20270412|lasts 123 days",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH|RRULE:FREQ=SECONDLY|more events than holidays can be"
  })
  void a_calendar_file_that_would_move_a_holiday_is_refused(String right, String wrong, String sentence) {
    holidays(ICS.replace(right, wrong));

    assertThatThrownBy(() -> calendar("- {name: office, hours: {mon: \"09:00-17:00\"}, holidays: [holidays.ics]}\n"))
        .isInstanceOf(SettingsException.class).hasMessageContaining(sentence);
  }

  @Test
  void what_is_no_calendar_at_all_is_refused() {
    holidays("day,name\n2026-12-25,Christmas\n");

    assertThatThrownBy(() -> calendar("- {name: office, hours: {mon: \"09:00-17:00\"}, holidays: [holidays.ics]}\n"))
        .isInstanceOf(SettingsException.class).hasMessageContaining("holidays.ics has no event in it");
  }
}
