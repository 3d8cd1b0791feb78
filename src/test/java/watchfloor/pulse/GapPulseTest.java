package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;

class GapPulseTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private final AtomicReference<List<SourceHealth>> sources = new AtomicReference<>(List.of());
  private final Pulse pulse = new Pulse(
      new PulseRules(List.of(), List.of(PulseKit.OURS), ZoneOffset.UTC, Set.of(), mention -> "", sources::get), NOON);

  private List<Gap> at(int second, State state, int since) {
    Instant moment = NOON.plusSeconds(since);
    sources.set(List.of(new SourceHealth("x", state, moment, NOON, state == State.DOWN ? "It is down." : "", NOON, IntakeCounts.ZERO)));
    pulse.tick(NOON.plusSeconds(second));
    pulse.tick(NOON.plusSeconds(second + 3));
    return pulse.snapshot().day().gaps();
  }

  @Test
  void a_source_that_is_down_leaves_a_gap_that_ends_when_it_lives_again() {
    assertThat(at(10, State.LIVE, 0)).isEmpty();
    assertThat(at(20, State.DOWN, 15)).containsExactly(new Gap("x", NOON.plusSeconds(15), Optional.empty()));
    assertThat(at(30, State.DOWN, 28)).containsExactly(new Gap("x", NOON.plusSeconds(15), Optional.empty()));
    assertThat(at(40, State.STARTING, 35)).containsExactly(new Gap("x", NOON.plusSeconds(15), Optional.empty()));
    assertThat(at(50, State.LIVE, 45)).containsExactly(new Gap("x", NOON.plusSeconds(15), Optional.of(NOON.plusSeconds(45))));
  }

  @Test
  void a_time_of_which_a_source_will_bring_nothing_is_a_gap_once() {
    Instant from = NOON.minusSeconds(7_200);
    Instant to = NOON.minusSeconds(3_600);
    sources.set(List.of(new SourceHealth(
        "x", State.LIVE, NOON, NOON, "", Instant.EPOCH, IntakeCounts.ZERO, Optional.of(new SourceHealth.Missed(from, to)))));
    pulse.tick(NOON.plusSeconds(5));
    pulse.tick(NOON.plusSeconds(10));
    assertThat(pulse.snapshot().day().gaps()).containsExactly(new Gap("x", from, Optional.of(to)));
  }

  @Test
  void a_network_that_asks_for_patience_leaves_a_gap_until_it_is_read_again() {
    at(10, State.LIVE, 0);
    assertThat(at(20, State.LIMITED, 15)).containsExactly(new Gap("x", NOON.plusSeconds(15), Optional.empty()));
    assertThat(at(30, State.BEHIND, 25)).containsExactly(new Gap("x", NOON.plusSeconds(15), Optional.of(NOON.plusSeconds(25))));
  }

  @Test
  void the_newest_forty_of_a_day_are_remembered() {
    for (int n = 0; n < 60; n++) {
      at(100 * n, State.DOWN, 100 * n);
      at(100 * n + 50, State.LIVE, 100 * n + 50);
    }
    List<Gap> gaps = at(7_000, State.LIVE, 7_000);
    assertThat(gaps).hasSize(40).isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
    assertThat(gaps.get(39).from()).isEqualTo(NOON.plusSeconds(5_900));
    assertThat(at((int) Duration.ofHours(27).toSeconds(), State.LIVE, 7_000)).isEmpty();
  }

  @Test
  void the_time_in_which_the_hub_was_off_is_a_gap_of_every_source_and_a_short_one_is_none() {
    pulse.wasOff(NOON.minus(Duration.ofHours(9)), NOON);
    Gap off = new Gap("", NOON.minus(Duration.ofHours(9)), Optional.of(NOON));
    assertThat(at(10, State.LIVE, 5)).containsExactly(off);
    assertThat(off.hub()).isTrue();
    pulse.wasOff(NOON.minusSeconds(59), NOON);
    pulse.wasOff(NOON.plusSeconds(900), NOON);
    assertThat(at(20, State.LIVE, 15)).as("a restart, and a clock that was ahead").containsExactly(off);
    assertThat(at((int) Duration.ofHours(25).toSeconds(), State.LIVE, 15)).isEmpty();
  }
}
