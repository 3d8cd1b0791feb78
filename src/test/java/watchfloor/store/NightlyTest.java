package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightlyTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Optional<LocalTime> HALF_PAST_TWO = Optional.of(LocalTime.of(2, 30));

  private static Nightly nightly(String now) {
    return new Nightly(HALF_PAST_TWO, BERLIN, Instant.parse(now), Optional.of(Instant.parse(now)));
  }

  @Test
  void isDueOnceANight() {
    Nightly nightly = nightly("2026-11-24T12:00:00Z");
    assertThat(nightly.due(Instant.parse("2026-11-25T01:29:59Z"))).isFalse();
    assertThat(nightly.due(Instant.parse("2026-11-25T01:30:00Z"))).isTrue();
    assertThat(nightly.due(Instant.parse("2026-11-25T01:30:01Z"))).isFalse();
    assertThat(nightly.due(Instant.parse("2026-11-26T01:30:00Z"))).isTrue();
  }

  @Test
  void comesOnceInTheNightThatHasItsHourTwice() {
    Nightly nightly = nightly("2026-10-24T12:00:00Z");
    assertThat(nightly.due(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
    assertThat(nightly.due(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
    assertThat(nightly.next()).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void comesInTheNightThatLeavesItsHourOut() {
    Nightly nightly = nightly("2026-03-28T12:00:00Z");
    assertThat(nightly.next()).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(nightly.due(Instant.parse("2026-03-29T01:30:00Z"))).isTrue();
    assertThat(nightly.next()).isEqualTo("2026-03-30T00:30:00Z");
  }

  @Test
  void aClockThatGoesBackBringsItOnceOnly() {
    Nightly nightly = nightly("2026-11-24T12:00:00Z");
    assertThat(nightly.due(Instant.parse("2026-11-25T01:30:00Z"))).isTrue();
    assertThat(nightly.due(Instant.parse("2026-11-25T00:00:00Z"))).isFalse();
    assertThat(nightly.due(Instant.parse("2026-11-25T01:30:00Z"))).isFalse();
  }

  @Test
  void aNightThatWasMissedIsMadeUpForSoonAfterTheStart() {
    Instant start = Instant.parse("2026-11-24T12:00:00Z");
    Nightly nightly = new Nightly(HALF_PAST_TWO, BERLIN, start, Optional.of(start.minus(Duration.ofHours(30))));
    assertThat(nightly.next()).isEqualTo(start.plus(Nightly.AFTER_START));
    assertThat(new Nightly(HALF_PAST_TWO, BERLIN, start, Optional.empty()).next()).isEqualTo(start.plus(Nightly.AFTER_START));
  }

  @Test
  void neverIsNever() {
    Nightly nightly = new Nightly(Optional.empty(), BERLIN, Instant.parse("2026-11-24T12:00:00Z"), Optional.empty());
    assertThat(nightly.due(Instant.parse("2036-11-24T12:00:00Z"))).isFalse();
  }
}
