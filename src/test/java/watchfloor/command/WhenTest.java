package watchfloor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:05:00Z, 2026-11-24T14:05:00Z",
    "2026-11-24T14:05Z, 2026-11-24T14:05:00Z",
    "2026-11-24T14:05:00.250Z, 2026-11-24T14:05:00.250Z",
    "2026-11-24T14:05:00-05:00, 2026-11-24T19:05:00Z",
    "2026-11-24T14:05+05:30, 2026-11-24T08:35:00Z",
    "2026-11-24T14:05, 2026-11-24T13:05:00Z",
    "2026-11-24 14:05, 2026-11-24T13:05:00Z",
    "2026-07-24T14:05:30, 2026-07-24T12:05:30Z",
    "2026-11-24, 2026-11-23T23:00:00Z",
    "' 2026-11-24 ', 2026-11-23T23:00:00Z",
  })
  void a_moment_is_read_as_people_type_it(String words, Instant moment) {
    assertThat(When.parse(words).orElseThrow().in(BERLIN)).isEqualTo(moment);
  }

  @Test
  void an_hour_that_is_there_twice_is_the_first_and_one_that_is_left_out_is_what_follows() {
    assertThat(When.parse("2026-10-25T02:30").orElseThrow().in(BERLIN)).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(When.parse("2026-03-29T02:30").orElseThrow().in(BERLIN)).isEqualTo("2026-03-29T01:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "24.11.2026", "2026-11", "2026-11-31", "2026-11-24T25:00",
    "2026-11-24T", "14:05", "2026-11-24T14:05Europe", "T", "Z", "2026-11-24T14:05+0530"})
  void what_is_no_moment_is_none(String words) {
    assertThat(When.parse(words)).isEmpty();
  }
}
