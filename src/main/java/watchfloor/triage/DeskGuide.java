package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a desk knows of the center's triage: by which calendars its promises are counted, and the playbook. Immutable, safe from any thread.
 *
 * @param calendars by the name of the rule that made an item work; a rule that is not there is counted round the clock
 * @param playbook  empty where the center has none that could be read
 * @param people    what the crew is good at, by their ids; of whom nothing is said there, everything goes
 */
public record DeskGuide(Map<String, BusinessCalendar> calendars, Optional<Playbook> playbook, Map<String, Skills> people) {
  /** Everything round the clock, and no playbook. */
  public static final DeskGuide NONE = new DeskGuide(Map.of(), Optional.empty(), Map.of());

  public DeskGuide {
    calendars = Map.copyOf(calendars);
    people = Map.copyOf(people);
    Objects.requireNonNull(playbook, "playbook");
  }

  public Skills skills(String person) {
    return people.getOrDefault(person, Skills.ANY);
  }

  /** From when on a promise is nearly due: {@link ServiceStanding#NEAR} percent of its open time are used. */
  public Instant near(String rule, Instant from, Instant due) {
    return clock(rule).share(from, due, ServiceStanding.NEAR);
  }

  /** When something is due that is promised now, counted as the rule's own promise is. */
  public Instant due(String rule, Instant now, Duration within) {
    return clock(rule).due(now, within);
  }

  /** The due time of what was promised by {@code due} and then waited: as much open time is left after the wait as before it. */
  public Instant postponed(String rule, Instant due, Instant began, Instant ended) {
    Duration left = clock(rule).elapsed(began, due);
    return left.isZero() || !began.isBefore(ended) ? due : clock(rule).due(ended, left);
  }

  /** Whether nobody is there who could keep a promise of that rule. */
  public boolean closed(String rule, Instant now) {
    return !clock(rule).calendar().open(now);
  }

  private ServiceClock clock(String rule) {
    return new ServiceClock(calendars.getOrDefault(rule, BusinessCalendar.ALWAYS));
  }

  /** The same without the holidays of other years: what has to travel. */
  public DeskGuide around(LocalDate day) {
    Map<String, BusinessCalendar> near = new HashMap<>();
    calendars.forEach((rule, calendar) -> near.put(rule, calendar.between(day.minusYears(1), day.plusYears(2))));
    return new DeskGuide(near, playbook, people);
  }
}
