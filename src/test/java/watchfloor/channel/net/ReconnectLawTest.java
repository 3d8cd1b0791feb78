package watchfloor.channel.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import watchfloor.channel.net.ReconnectLaw.Failure;
import watchfloor.channel.net.ReconnectLaw.Pace;

class ReconnectLawTest {
  private static final Map<Failure, Pace> PACES = Map.of(
      Failure.LOST, new Pace(Duration.ofMillis(250), Duration.ofSeconds(1), Pace.Growth.LINEAR),
      Failure.REFUSED, new Pace(Duration.ofSeconds(5), Duration.ofSeconds(320), Pace.Growth.DOUBLING),
      Failure.LIMITED, new Pace(Duration.ofMinutes(1), Duration.ofMinutes(15), Pace.Growth.DOUBLING));

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final Clock clock = new Clock() {
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
  };

  private static RandomGenerator never() {
    return () -> 0;
  }

  private List<Long> pauses(ReconnectLaw law, Failure failure, int times) {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      millis.add(Duration.between(now, law.next(failure)).toMillis());
    }
    return millis;
  }

  @Test
  void pauses_grow_as_the_kind_of_failure_has_it_up_to_the_longest() {
    ReconnectLaw law = new ReconnectLaw(PACES, clock, never());
    assertThat(pauses(law, Failure.LOST, 6)).containsExactly(250L, 500L, 750L, 1_000L, 1_000L, 1_000L);
    assertThat(pauses(law, Failure.REFUSED, 8)).containsExactly(5_000L, 10_000L, 20_000L, 40_000L, 80_000L, 160_000L, 320_000L, 320_000L);
    assertThat(pauses(law, Failure.LIMITED, 200)).endsWith(900_000L);
  }

  @Test
  void chance_adds_a_quarter_at_most_and_never_passes_the_longest() {
    List<Long> first = new ArrayList<>();
    Random chance = new Random(1);
    for (int i = 0; i < 200; i++) {
      first.add(pauses(new ReconnectLaw(PACES, clock, chance), Failure.REFUSED, 1).get(0));
    }
    assertThat(first).allMatch(millis -> millis >= 5_000 && millis <= 6_250).anyMatch(millis -> millis > 5_600).anyMatch(millis -> millis < 5_400);
    assertThat(pauses(new ReconnectLaw(PACES, clock, new Random(1)), Failure.REFUSED, 10)).allMatch(millis -> millis <= 320_000);
  }

  @Test
  void a_minute_of_connection_begins_anew_and_a_shorter_one_does_not() {
    ReconnectLaw law = new ReconnectLaw(PACES, clock, never());
    pauses(law, Failure.REFUSED, 3);
    law.connected();
    now = now.plusSeconds(59);
    assertThat(pauses(law, Failure.REFUSED, 1)).containsExactly(40_000L);
    law.connected();
    now = now.plusSeconds(60);
    assertThat(pauses(law, Failure.REFUSED, 2)).containsExactly(5_000L, 10_000L);
  }

  @Test
  void a_law_has_a_pace_for_every_failure() {
    assertThatThrownBy(() -> new ReconnectLaw(Map.of(), clock, never())).isInstanceOf(IllegalArgumentException.class);
  }
}
