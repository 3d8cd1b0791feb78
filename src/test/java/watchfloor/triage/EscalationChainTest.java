package watchfloor.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.triage.EscalationChain.Call;
import watchfloor.triage.EscalationChain.Step;

/** Who is told when of a broken promise. */
class EscalationChainTest {
  private static final Instant TUESDAY_SIX = Instant.parse("2026-11-24T18:00:00Z");
  private static final ServiceClock OFFICE = new ServiceClock(new BusinessCalendar(
      "office", ZoneOffset.UTC, Map.of(DayOfWeek.WEDNESDAY, List.of(new DayPart(9 * 3600, 17 * 3600))), Map.of()));

  @Test
  void eachStepWaitsAfterTheOneBeforeAndTheChainBeginsAnew() {
    EscalationChain chain = new EscalationChain("care", List.of(
        new Step(Duration.ZERO, List.of("Care"), Optional.empty()), new Step(Duration.ofMinutes(10), List.of("Leadership", "ada"), Optional.empty())), 1);

    assertThat(chain.calls(TUESDAY_SIX)).containsExactly(
        new Call(TUESDAY_SIX, List.of("Care"), 1), new Call(TUESDAY_SIX.plusSeconds(600), List.of("Leadership", "ada"), 1),
        new Call(TUESDAY_SIX.plusSeconds(600), List.of("Care"), 2), new Call(TUESDAY_SIX.plusSeconds(1_200), List.of("Leadership", "ada"), 2));
  }

  @Test
  void whoIsToldOnlyInHoursIsToldWhenTheyOpen() {
    EscalationChain chain = new EscalationChain("pr", List.of(
        new Step(Duration.ZERO, List.of("PR"), Optional.of(OFFICE)), new Step(Duration.ofMinutes(30), List.of("Legal"), Optional.of(OFFICE))), 0);

    assertThat(chain.calls(TUESDAY_SIX)).extracting(Call::at).containsExactly(Instant.parse("2026-11-25T09:00:00Z"), Instant.parse("2026-11-25T09:30:00Z"));
  }

  @Test
  void aChainThatTellsNobodyIsNone() {
    assertThatThrownBy(() -> new EscalationChain("none", List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Step(Duration.ZERO, List.of(), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
  }
}
