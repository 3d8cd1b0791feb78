package watchfloor.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything the wall and the desks show about the work at one moment. Immutable.
 *
 * @param version rises with every change; equal versions are equal snapshots
 * @param live    items that still need somebody, by due time, earliest first, at most 2,500
 * @param ended   items answered or closed lately, newest first, at most 500
 * @param crew    the people of the center, in its order
 * @param work    what became of a mention, by its id, for the items above
 * @param firstAnswer how fast first answers were in the last hour
 */
public record DeskSnapshot(
    long version,
    List<Item> live,
    List<Item> ended,
    List<CrewMember> crew,
    Map<Long, Item> work,
    FirstAnswer firstAnswer) {
  public DeskSnapshot {
    live = List.copyOf(live);
    ended = List.copyOf(ended);
    crew = List.copyOf(crew);
    work = Map.copyOf(work);
  }

  /**
   * A person and what they hold.
   *
   * @param present  whether at a desk now
   * @param since    since when present or away; empty where they never came
   * @param claimed  items held now
   * @param answered items answered since midnight in the center's zone
   * @param typical  median time from a mention to this person's answer today; empty without one
   */
  public record CrewMember(
      Operator operator, boolean present, Optional<Instant> since, int claimed, int answered, Optional<Duration> typical) {}

  /**
   * Time from the mention to its first answer.
   *
   * @param median        over the answers of the last hour; empty without one
   * @param withinPercent how many of them came before they were due, 0 to 100; empty without one
   * @param answers       how many there were
   */
  public record FirstAnswer(Optional<Duration> median, OptionalInt withinPercent, int answers) {}

  public long count(ItemState state) {
    return live.stream().filter(item -> item.state() == state).count();
  }

  public long overdue(Instant now) {
    return live.stream().filter(item -> item.overdue(now)).count();
  }
}
