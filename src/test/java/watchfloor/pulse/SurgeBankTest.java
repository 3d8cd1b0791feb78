package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class SurgeBankTest {
  private static final int DAY = 24 * 60;

  private final Random random = new Random(42);
  private final SurgeBank bank = new SurgeBank(1, Duration.ofMinutes(1));

  SurgeBankTest() {
    bank.add();
  }

  @Test
  void a_surge_is_raised_once_and_soon_after_it_began() {
    List<Integer> raised = run(0, 4 * DAY, minute -> minute >= 3 * DAY && minute < 3 * DAY + 120 ? 10 : 1);

    assertThat(raised).hasSize(1);
    assertThat(raised.get(0)).isBetween(3 * DAY, 3 * DAY + 15);
  }

  @Test
  void a_young_room_raises_nothing_out_of_its_own_beginning() {
    assertThat(run(0, DAY, minute -> 1 + minute / 60)).isEmpty();
  }

  @Test
  void a_surge_in_the_first_day_is_raised_when_it_is_large() {
    assertThat(run(0, DAY, minute -> minute >= 720 && minute < 840 ? 40 : 1)).isNotEmpty();
  }

  @Test
  void the_daily_rise_and_fall_is_no_surge() {
    List<Integer> raised = run(0, 10 * DAY, minute -> (int) Math.round(3 + 2.5 * Math.sin(2 * Math.PI * minute / DAY)));

    assertThat(raised).isEmpty();
  }

  @Test
  void while_a_source_is_away_a_low_count_teaches_nothing() {
    run(0, 3 * DAY, minute -> 5);
    double usual = bank.usual(0);
    for (int minute = 0; minute < DAY; minute++) {
      bank.tick(new int[] {0}, true);
    }

    assertThat(bank.usual(0)).isEqualTo(usual);
    assertThat(run(0, 120, minute -> 5)).isEmpty();
  }

  @Test
  void a_surge_does_not_end_because_its_source_is_away() {
    run(0, 3 * DAY, minute -> 1);
    run(0, 60, minute -> 20);
    for (int minute = 0; minute < 120; minute++) {
      bank.tick(new int[] {0}, true);
    }

    assertThat(bank.active(0)).isTrue();
  }

  @Test
  void a_surge_is_over_soon_after_it_fell_back() {
    run(0, 3 * DAY, minute -> 1);
    run(0, 60, minute -> 20);
    assertThat(bank.active(0)).isTrue();
    run(0, 90, minute -> 1);

    assertThat(bank.active(0)).isFalse();
  }

  @Test
  void a_second_surge_of_the_day_is_raised_only_where_it_is_twice_as_high() {
    run(0, 3 * DAY, minute -> 1);
    assertThat(run(0, 60, minute -> 8)).hasSize(1);
    run(0, 240, minute -> 1);

    assertThat(run(0, 60, minute -> 9)).isEmpty();
    run(0, 240, minute -> 1);
    assertThat(run(0, 60, minute -> 40)).hasSize(1);
  }

  @Test
  void the_same_series_in_other_ticks_is_judged_alike() {
    SurgeBank five = new SurgeBank(1, Duration.ofMinutes(5));
    five.add();
    List<Integer> coarse = new ArrayList<>();
    List<Integer> fine = new ArrayList<>();
    for (int minute = 0, sum = 0; minute < 4 * DAY; minute++) {
      int count = poisson(minute >= 3 * DAY && minute < 3 * DAY + 180 ? 20 : 2);
      bank.tick(new int[] {count}, false);
      sum += count;
      if (bank.raised() > 0) {
        fine.add(minute);
      }
      if (minute % 5 == 4) {
        five.tick(new int[] {sum}, false);
        sum = 0;
        if (five.raised() > 0) {
          coarse.add(minute);
        }
      }
    }

    assertThat(fine).hasSize(1);
    assertThat(coarse).hasSize(1);
    assertThat(Math.abs(fine.get(0) - coarse.get(0))).isLessThanOrEqualTo(5);
  }

  @Test
  void a_tick_makes_no_garbage() {
    int series = 2_000;
    SurgeBank many = new SurgeBank(series, Duration.ofMinutes(1));
    int[] counts = new int[series];
    for (int i = 0; i < series; i++) {
      many.add();
      counts[i] = i % 7;
    }
    com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 200; i++) {
      many.tick(counts, false);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      many.tick(counts, false);
    }

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
  }

  private List<Integer> run(int from, int to, IntUnaryOperator mean) {
    List<Integer> raised = new ArrayList<>();
    for (int minute = from; minute < to; minute++) {
      bank.tick(new int[] {poisson(mean.applyAsInt(minute))}, false);
      if (bank.raised() > 0) {
        raised.add(minute);
      }
    }
    return raised;
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
