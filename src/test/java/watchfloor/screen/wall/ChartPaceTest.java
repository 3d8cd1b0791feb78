package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChartPaceTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");

  private final ChartPace pace = new ChartPace();

  @Test
  void the_first_figures_are_drawn_at_once_and_equal_ones_never_again() {
    assertThat(pace.due(1, T)).isTrue();
    assertThat(pace.due(1, T.plusSeconds(60))).isFalse();
  }

  @Test
  void newer_ones_wait_for_their_second_and_none_is_lost() {
    assertThat(pace.due(1, T)).isTrue();
    assertThat(pace.due(2, T.plusMillis(250))).isFalse();
    assertThat(pace.due(3, T.plusMillis(750))).isFalse();
    assertThat(pace.due(3, T.plusMillis(1_000))).isTrue();
    assertThat(pace.due(3, T.plusMillis(2_000))).isFalse();
  }

  @Test
  void a_clock_that_is_put_back_holds_nothing_up() {
    assertThat(pace.due(1, T)).isTrue();
    assertThat(pace.due(2, T.minusSeconds(3_600))).isTrue();
  }
}
