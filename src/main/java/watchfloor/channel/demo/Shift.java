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
  /** Colleagues read and look things up first: nobody answers within a minute of the post. */
  private static final double AFTER_PART_OF_TIME = 0.42;
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
    return open > leave || waited.toMillis() > promised.toMillis() * AFTER_PART_OF_TIME;
  }

  Optional<String> colleague(String notThis, Dice dice) {
    List<String> others = here.stream().filter(id -> !id.equals(notThis)).toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(dice.pick(others));
  }
}
