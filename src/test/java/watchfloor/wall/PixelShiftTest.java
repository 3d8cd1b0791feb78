package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchfloor.wall.PixelShift.Shift;

class PixelShiftTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void itNeverMovesByMoreThanOnePixelAtATime() {
    Shift before = PixelShift.at(START);
    for (int minute = 1; minute < 60 * 24 * 30; minute++) {
      Shift now = PixelShift.at(START.plusSeconds(60L * minute));
      assertThat(Math.abs(now.x() - before.x()) + Math.abs(now.y() - before.y())).isLessThanOrEqualTo(1);
      before = now;
    }
  }

  @Test
  void everyPlaceGetsAboutTheSameTime() {
    Map<Shift, Integer> stays = new HashMap<>();
    for (int minute = 0; minute < 60 * 24 * 30; minute++) {
      stays.merge(PixelShift.at(START.plusSeconds(60L * minute)), 1, Integer::sum);
    }
    assertThat(stays).hasSize(49);
    assertThat(stays.keySet()).allMatch(each -> Math.abs(each.x()) <= PixelShift.REACH && Math.abs(each.y()) <= PixelShift.REACH);
    int most = stays.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    int least = stays.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    assertThat((double) most / least).isLessThan(2.2);
  }
}
