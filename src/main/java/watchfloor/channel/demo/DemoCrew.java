package watchfloor.channel.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import watchfloor.desk.Item;
import watchfloor.desk.Operator;

/**
 * The simulated colleagues of the demo, so that a newcomer sees a room in which work is being done: they claim, type, answer
 * in the author's language, give back, hand over among each other, and go on breaks. They reach for open items alone, and
 * always leave some for the person who watches.
 *
 * <p>Driven by {@link #tick}, about once a second by the room's clock, or in larger steps through the past. Nothing here
 * waits or looks at a clock of its own: the same ticks over the same desk do the same. For one thread.
 */
public final class DemoCrew {
  private static final int LEAVE_OPEN = 23;

  private final CrewDesk desk;
  private final List<Colleague> colleagues = new ArrayList<>();

  /** @param people the simulated ones, never the person at this desk; may be empty */
  public DemoCrew(long seed, List<Operator> people, CrewDesk desk) {
    this.desk = desk;
    CrewAnswers answers = CrewAnswers.packed();
    for (Operator person : people) {
      colleagues.add(new Colleague(person, desk, answers, Dice.of(seed, 41, person.id().hashCode(), 0)));
    }
  }

  /** Lets everybody do what they would do at that moment; times must not go back. Well under a millisecond. */
  public void tick(Instant now) {
    List<Item> live = desk.live();
    Set<Long> taken = new HashSet<>();
    List<String> here = colleagues.stream().filter(Colleague::here).map(Colleague::id).toList();
    Shift shift = Shift.of(live, LEAVE_OPEN, here);
    for (Colleague colleague : colleagues) {
      colleague.tick(now, live, taken, shift);
    }
  }
}
