package watchfloor.channel.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;

/**
 * How the room stands at one tick: how much is open, and who is there.
 *
 * @param open  items that wait for somebody
 * @param leave so many are always left for the person who watches
 * @param here  ids of the simulated colleagues who are at their desks
 */
record Shift(int open, int leave, List<String> here) {
  private static final int BUSY = 34;
  /** How long an item waits before somebody reaches for it, at most, though the queue is short. */
  private static final Duration UNHURRIED = Duration.ofMinutes(9);
  private static final double PART_OF_TIME = 0.42;
  /** One in so many is overlooked until its time is over, as it happens. */
  private static final int OVERLOOKED = 14;
  private static final double OVERLOOKED_UNTIL = 1.1;
  private static final int LEFT_AT_LEAST = 6;

  static Shift of(List<Item> live, int leave, List<String> here) {
    return new Shift((int) live.stream().filter(item -> item.state() == ItemState.OPEN).count(), leave, List.copyOf(here));
  }

  boolean busy() {
    return open > BUSY;
  }

  boolean othersHere() {
    return here.size() > 1;
  }

  /** Whether somebody would take it now: the queue is long, or its time is running out. */
  boolean wants(Item item, Instant now) {
    if (open <= LEFT_AT_LEAST) {
      return false;
    }
    Duration promised = Duration.between(item.openedAt(), item.dueAt());
    Duration waited = Duration.between(item.openedAt(), now);
    if (Math.floorMod(Dice.mix(item.id()), OVERLOOKED) == 0) {
      return waited.toMillis() > promised.toMillis() * OVERLOOKED_UNTIL;
    }
    double pace = 0.7 + Math.floorMod(Dice.mix(item.id() + 1), 60) / 100.0;
    return open > leave || waited.toMillis() > Math.min(promised.toMillis() * PART_OF_TIME, UNHURRIED.toMillis()) * pace;
  }

  Optional<String> colleague(String notThis, Dice dice) {
    List<String> others = here.stream().filter(id -> !id.equals(notThis)).toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(dice.pick(others));
  }
}
