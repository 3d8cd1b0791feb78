package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
  private static final Duration TURN = Duration.ofSeconds(30);

  private final Rotation four = new Rotation(List.of(TURN, TURN, TURN, TURN));

  private static long millis(Instant moment) {
    return Hold.NONE.runs(moment);
  }

  @Test
  void after_four_months_there_were_as_many_turns_as_intervals_however_seldom_somebody_looked() {
    Instant end = START.plus(Duration.ofDays(122)).plusSeconds(17);
    Random random = new Random(1);
    long first = four.at(millis(START), 0).number();
    long last = first;
    for (Instant now = START; now.isBefore(end); now = now.plusMillis(1 + random.nextInt(7_200_000))) {
      Rotation.Turn turn = four.at(millis(now), 0);
      assertThat(turn.number() - first).isEqualTo(Duration.between(START, now).dividedBy(TURN));
      assertThat(turn.number()).isGreaterThanOrEqualTo(last);
      assertThat(turn.index()).isEqualTo((int) Math.floorMod(turn.number(), 4L));
      last = turn.number();
    }
    assertThat(four.at(millis(end), 0).number() - first).isEqualTo(Duration.between(START, end).dividedBy(TURN));
  }

  @Test
  void every_turn_comes_once_and_lasts_as_long_as_it_says() {
    Rotation uneven = new Rotation(List.of(Duration.ofSeconds(90), Duration.ofSeconds(5), Duration.ofSeconds(30)));
    long[] shown = new long[3];
    long first = uneven.at(millis(START), 0).number();
    for (int second = 0; second < 125 * 1_000; second++) {
      Rotation.Turn turn = uneven.at(millis(START.plusSeconds(second)), 0);
      shown[turn.index()]++;
      Rotation.Turn after = uneven.at(millis(START.plusSeconds(second)) + turn.left().toMillis(), 0);
      assertThat(after.number()).isEqualTo(turn.number() + 1);
    }
    assertThat(shown).containsExactly(90_000, 5_000, 30_000);
    assertThat(uneven.at(millis(START.plusSeconds(125_000)), 0).number() - first).isEqualTo(3_000);
  }

  @Test
  void turns_go_on_evenly_where_clocks_are_put_forward_and_back() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    for (LocalDateTime night : List.of(LocalDateTime.of(2026, 10, 25, 0, 0), LocalDateTime.of(2027, 3, 28, 0, 0))) {
      Instant begin = night.atZone(berlin).toInstant();
      Instant end = night.plusHours(6).atZone(berlin).toInstant();
      long turns = four.at(millis(end), 0).number() - four.at(millis(begin), 0).number();
      assertThat(turns).isEqualTo(Duration.between(begin, end).dividedBy(TURN)).isIn(5 * 120L, 7 * 120L);
    }
  }

  @Test
  void a_clock_that_is_put_right_shows_at_once_what_every_other_wall_shows() {
    Instant right = START.plus(Duration.ofDays(3));
    for (Duration wrong : List.of(Duration.ofDays(-400), Duration.ofSeconds(-45), Duration.ofSeconds(45), Duration.ofDays(4000))) {
      assertThat(four.at(millis(right.plus(wrong)), 0).index()).isBetween(0, 3);
      assertThat(four.at(millis(right), 0)).isEqualTo(new Rotation(four.turns()).at(millis(right), 0));
    }
    assertThat(four.at(-1, 0).index()).isEqualTo(3);
    assertThat(four.at(-1, 0).left()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void a_step_by_hand_moves_on_by_one_and_comes_round() {
    int index = four.at(millis(START), 0).index();
    for (int steps = 1; steps < 9; steps++) {
      assertThat(four.at(millis(START), steps).index()).isEqualTo((index + steps) % 4);
      assertThat(four.at(millis(START), steps).left()).isEqualTo(four.at(millis(START), 0).left());
    }
  }

  @Test
  void it_goes_on_where_it_was_after_any_number_of_holds() {
    Random random = new Random(7);
    Hold hold = Hold.NONE;
    Instant now = START.plusSeconds(12);
    for (int i = 0; i < 2_000; i++) {
      Rotation.Turn before = four.at(hold.runs(now), 0);
      Hold holding = hold.begun(now);
      Instant later = now.plusMillis(random.nextInt(100_000_000));
      assertThat(four.at(holding.runs(later), 0)).isEqualTo(before);
      hold = holding.ended(later);
      assertThat(four.at(hold.runs(later), 0)).isEqualTo(before);
      assertThat(four.at(hold.runs(later.plus(before.left())), 0).number()).isEqualTo(before.number() + 1);
      now = later.plusMillis(random.nextInt(50_000));
    }
    assertThat(hold.total()).isGreaterThan(Duration.ofDays(300));
  }

  @Test
  void a_hold_that_a_clock_put_back_has_ended_before_it_began_counts_nothing() {
    Hold hold = new Hold(Duration.ofMinutes(3), Optional.empty()).begun(START);
    assertThat(hold.begun(START.plusSeconds(5))).isEqualTo(hold);
    assertThat(hold.ended(START.minusSeconds(600))).isEqualTo(new Hold(Duration.ofMinutes(3), Optional.empty()));
    assertThat(Hold.NONE.ended(START)).isEqualTo(Hold.NONE);
    assertThatThrownBy(() -> new Hold(Duration.ofSeconds(-1), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void turns_that_last_nothing_are_none() {
    assertThatThrownBy(() -> new Rotation(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rotation(List.of(TURN, Duration.ZERO))).isInstanceOf(IllegalArgumentException.class);
  }
}
