package watchfloor.wall;

import java.time.Duration;
import java.util.List;

/**
 * Whose turn it is of some that show one after the other for ever: a function of the time alone, so that it neither drifts nor needs to be kept,
 * and two machines show the same at the same time. Pure.
 *
 * <p>Turns are counted from 1970 on, in the time of {@link Hold#runs}, which stands still while somebody holds the rotation. Time zones and
 * their changes do not matter.
 *
 * @param turns how long each of them lasts, at least one, each longer than nothing
 */
public record Rotation(List<Duration> turns) {
  public Rotation {
    turns = List.copyOf(turns);
    if (turns.isEmpty() || turns.stream().anyMatch(turn -> turn.toMillis() <= 0)) {
      throw new IllegalArgumentException("a rotation has at least one turn, and each lasts longer than nothing");
    }
  }

  /**
   * One turn.
   *
   * @param number counts all turns since 1970; it rises by one from turn to turn
   * @param index  whose it is, from 0
   * @param left   until the next one
   */
  public record Turn(long number, int index, Duration left) {}

  /**
   * The turn at a moment.
   *
   * @param millis since 1970, as the rotation's own time runs; may be negative
   * @param steps  by how many the turns were moved on by hand
   */
  public Turn at(long millis, long steps) {
    long cycle = turns.stream().mapToLong(Duration::toMillis).sum();
    long rounds = Math.floorDiv(millis, cycle);
    long inside = Math.floorMod(millis, cycle);
    int slot = 0;
    while (inside >= turns.get(slot).toMillis()) {
      inside -= turns.get(slot).toMillis();
      slot++;
    }
    long number = rounds * turns.size() + slot + steps;
    return new Turn(number, (int) Math.floorMod(number, (long) turns.size()), Duration.ofMillis(turns.get(slot).toMillis() - inside));
  }
}
