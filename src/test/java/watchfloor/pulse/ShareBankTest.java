package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareBankTest {
  private static final int DAY = 24 * 60;
  private static final int A_MINUTE = 5;

  private final Random random = new Random(7);
  private final ShareBank bank = new ShareBank(200);

  @Test
  void a_slow_turn_at_flat_volume_is_raised_within_two_hours() {
    bank.add();
    run(2 * DAY, minute -> 0.3);

    assertThat(run(180, minute -> Math.min(0.55, 0.3 + minute * 0.25 / 60))).isBetween(20, 120);
  }

  @Test
  void a_step_is_raised_within_an_hour() {
    bank.add();
    run(2 * DAY, minute -> 0.3);

    assertThat(run(120, minute -> 0.55)).isBetween(5, 60);
  }

  @Test
  void what_stays_as_it_is_raises_nothing() {
    for (int i = 0; i < 200; i++) {
      bank.add();
    }

    assertThat(run(7 * DAY, minute -> 0.35)).isNegative();
  }

  @Test
  void a_daily_wave_of_some_points_raises_nothing() {
    for (int i = 0; i < 20; i++) {
      bank.add();
    }

    assertThat(run(7 * DAY, minute -> 0.35 + 0.04 * Math.sin(2 * Math.PI * minute / DAY))).isNegative();
  }

  @Test
  void a_turn_is_over_when_the_share_came_back() {
    bank.add();
    run(2 * DAY, minute -> 0.3);
    run(120, minute -> 0.6);
    assertThat(bank.active(0)).isTrue();
    run(120, minute -> 0.3);

    assertThat(bank.active(0)).isFalse();
  }

  @Test
  void a_turn_that_lasts_for_a_day_is_the_usual_share_behind_it() {
    bank.add();
    run(2 * DAY, minute -> 0.3);
    run(2 * DAY, minute -> 0.6);

    assertThat(bank.active(0)).isFalse();
    assertThat(bank.usual(0)).isBetween(0.5, 0.7);
  }

  @Test
  void a_young_room_raises_nothing() {
    bank.add();

    assertThat(run(230, minute -> minute < 100 ? 0.1 : 0.9)).isNegative();
  }

  /** The first minute in which anything is raised, -1 for none. */
  private int run(int minutes, java.util.function.IntToDoubleFunction share) {
    int first = -1;
    int[] negatives = new int[200];
    int[] judged = new int[200];
    for (int minute = 0; minute < minutes; minute++) {
      for (int i = 0; i < 200; i++) {
        judged[i] = A_MINUTE;
        negatives[i] = 0;
        for (int post = 0; post < A_MINUTE; post++) {
          negatives[i] += random.nextDouble() < share.applyAsDouble(minute) ? 1 : 0;
        }
      }
      bank.tick(negatives, judged);
      first = first < 0 && bank.raised() > 0 ? minute : first;
    }
    return first;
  }
}
