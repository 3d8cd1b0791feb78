package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** 2026-11-23 is a Monday. */
  private static ZonedDateTime at(String moment) {
    return LocalDateTime.parse(moment).atZone(BERLIN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "mon-fri 09:00-17:30 | 2026-11-23T09:00 | true",
      "mon-fri 09:00-17:30 | 2026-11-23T08:59:59.999 | false",
      "mon-fri 09:00-17:30 | 2026-11-27T17:29:59 | true",
      "mon-fri 09:00-17:30 | 2026-11-27T17:30 | false",
      "mon-fri 09:00-17:30 | 2026-11-28T12:00 | false",
      "9:00-17:30 | 2026-11-28T12:00 | true",
      "fri 22:00-06:00 | 2026-11-27T23:00 | true",
      "fri 22:00-06:00 | 2026-11-28T05:59 | true",
      "fri 22:00-06:00 | 2026-11-28T06:00 | false",
      "fri 22:00-06:00 | 2026-11-27T05:00 | false",
      "sun 22:00-06:00 | 2026-11-23T01:00 | true",
      "mon 18:00-00:00 | 2026-11-23T23:59 | true",
      "mon 18:00-00:00 | 2026-11-24T00:00 | false",
      "mon 00:00-00:00 | 2026-11-23T00:00 | true",
      "mon 00:00-00:00 | 2026-11-23T23:59 | true",
      "mon 00:00-00:00 | 2026-11-24T00:00 | false",
      "sat-mon 10:00-11:00 | 2026-11-23T10:30 | true",
      "sat-mon 10:00-11:00 | 2026-11-24T10:30 | false",
      "mon,wed 10:00-11:00 | 2026-11-24T10:30 | false",
      "mon,wed 10:00-11:00 | 2026-11-25T10:30 | true",
      "mon 08:00-09:00; tuesday 10:00-11:00 | 2026-11-24T10:30 | true",
      "MON 08:00-09:00 | 2026-11-23T08:30 | true"
  })
  void aMomentIsInsideOrNot(String hours, String moment, boolean inside) {
    assertThat(Hours.parse(hours).hold(at(moment))).isEqualTo(inside);
  }

  @Test
  void withoutAWindowItIsAlways() {
    assertThat(Hours.parse("")).isEqualTo(Hours.ALWAYS);
    assertThat(Hours.parse(" ; ")).isEqualTo(Hours.ALWAYS);
    assertThat(Hours.ALWAYS.hold(at("2026-11-28T03:00"))).isTrue();
    assertThat(Hours.ALWAYS.text()).isEmpty();
  }

  @Test
  void theClockOfTheCenterCounts() {
    Hours hours = Hours.parse("mon 09:00-10:00");
    ZonedDateTime nine = at("2026-11-23T09:30");
    assertThat(hours.hold(nine)).isTrue();
    assertThat(hours.hold(nine.withZoneSameInstant(ZoneId.of("UTC")))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "mon-fri 09:00-17:30", "sat-mon 22:00-06:00; wed 10:00-11:15", "00:00-00:00", "mon,thu,sun 9:05-9:06", "tuesday-friday 07:00-08:00"
  })
  void whatIsWrittenIsReadBack(String text) {
    Hours hours = Hours.parse(text);
    assertThat(Hours.parse(hours.text())).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "morning", "mon", "mon 9-17", "mon 09:00", "mon 25:00-26:00", "mon 09:60-10:00", "mon 09:00-24:00", "mo 09:00-10:00", "monkey 09:00-10:00",
      "foo-bar 09:00-10:00", "- 09:00-10:00", ", 09:00-10:00", "mon,,tue 09:00-10:00", "mon, 09:00-10:00", "-fri 09:00-10:00", "mon- 09:00-10:00",
      "mon-wed-fri 09:00-10:00", "mon 09:00-10:00, tue 09:00-10:00"
  })
  void whatAreNoHoursIsRefusedInOneSentence(String text) {
    assertThatThrownBy(() -> Hours.parse(text)).isInstanceOf(IllegalArgumentException.class).isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'").hasMessageEndingWith(".");
  }
}
