package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightLightTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final NightLight NIGHT = new NightLight(LocalTime.of(22, 0), LocalTime.of(6, 0), 40);

  @ParameterizedTest
  @CsvSource({"12:00,0", "21:59,0", "22:00,0", "22:05,0.3", "22:10,0.6", "02:00,0.6", "06:00,0.6", "06:05,0.3", "06:10,0", "06:30,0"})
  void itDimsOverMidnightAndSlowly(String time, double dimmed) {
    Instant now = java.time.LocalDate.of(2026, 11, 24).atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    assertThat(NIGHT.dimmed(now, BERLIN)).isCloseTo(dimmed, within(1e-9));
  }

  @Test
  void itFollowsTheClockOnTheWallWhenClocksArePutBack() {
    assertThat(NIGHT.dimmed(Instant.parse("2026-10-25T04:59:00Z"), BERLIN)).isCloseTo(0.6, within(1e-9));
    assertThat(NIGHT.dimmed(Instant.parse("2026-10-25T05:10:00Z"), BERLIN)).isZero();
  }

  @Test
  void withoutANightItIsAlwaysBright() {
    assertThat(NightLight.NONE.dimmed(Instant.EPOCH, BERLIN)).isZero();
  }

  @Test
  void aWallThatNobodyCanReadIsRefused() {
    assertThatThrownBy(() -> new NightLight(LocalTime.NOON, LocalTime.MIDNIGHT, 10)).hasMessageContaining("20 to 100");
  }

  @Test
  void an_alarm_that_nobody_has_seen_and_a_message_have_the_whole_light() {
    Instant night = Instant.parse("2026-11-24T00:00:00Z");
    Direction rings = Direction.CALM.afterAlarms(java.util.List.of(new Pin("delay", "Flight delay", night, night, java.util.Optional.empty())), night);
    Direction covered = Direction.CALM.after(
        new DirectionChange.Cover("All hands", TakeOver.Look.INFO, java.util.List.of(), java.time.Duration.ofMinutes(5)), "Lea", night);
    assertThat(NIGHT.dimmed(Direction.CALM, night, BERLIN)).isEqualTo(0.6);
    assertThat(NIGHT.dimmed(rings, night, BERLIN)).isZero();
    assertThat(NIGHT.dimmed(rings.after(new DirectionChange.Acknowledge("delay"), "Ada", night), night, BERLIN)).isEqualTo(0.6);
    assertThat(NIGHT.dimmed(covered, night, BERLIN)).isZero();
    assertThat(NIGHT.dimmed(covered, night.plusSeconds(300), BERLIN)).as("when the message has ended").isEqualTo(0.6);
  }
}
