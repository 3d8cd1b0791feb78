package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a room made of a scenario. Immutable.
 *
 * @param began     the room's time at the start
 * @param results   one for each thing that was expected, in the scenario's order
 * @param themes    how soon each theme got what
 * @param teams     what each team did, by name
 * @param people    what each person did, by id
 * @param missed    personas and injects to whom nobody ever laid a hand
 * @param doubled   pieces of work that were answered more than once
 * @param wordings  each answer beside the agreed one, in their order
 * @param withUs    the public's mood as it was
 * @param withoutUs the public's mood if nobody had been there
 * @param timeline  what the scenario and its lead did
 */
public record Assessment(
    Scenario scenario, Instant began, List<Result> results, List<ThemeTimes> themes, List<Doer> teams, List<Doer> people, List<String> missed,
    List<Long> doubled, List<Worded> wordings, List<MoodMinute> withUs, List<MoodMinute> withoutUs, List<DrillEvent> timeline) {
  public Assessment {
    results = List.copyOf(results);
    themes = List.copyOf(themes);
    teams = List.copyOf(teams);
    people = List.copyOf(people);
    missed = List.copyOf(missed);
    doubled = List.copyOf(doubled);
    wordings = List.copyOf(wordings);
    withUs = List.copyOf(withUs);
    withoutUs = List.copyOf(withoutUs);
    timeline = List.copyOf(timeline);
  }

  /** How an expectation went. */
  public enum Outcome {
    IN_TIME,
    LATE,
    MISSED,
    /** What it is about never showed. */
    NOT_ASKED
  }

  /**
   * One expectation.
   *
   * @param took from when it showed to when it was done; empty where it never was
   * @param by   who did it, or empty
   */
  public record Result(Expectation expectation, Outcome outcome, Optional<Duration> took, String by) {}

  /** How soon a theme got each kind of act, from when it first showed; empty where it never did. */
  public record ThemeTimes(
      String id, String title, Optional<Duration> detect, Optional<Duration> claim, Optional<Duration> answer, Optional<Duration> escalate,
      Optional<Duration> approve, Optional<Duration> correct) {}

  /**
   * A team or a person.
   *
   * @param firstAnswer median time from a claim to the answer; empty without one
   * @param inTime      expectations met in time
   * @param late        expectations met too late
   */
  public record Doer(String name, int claimed, int answered, int handedOver, int closed, Optional<Duration> firstAnswer, int inTime, int late) {}

  /** An answer. @param overlap share of the agreed wording's words that it has, 0 to 1: nothing else is compared */
  public record Worded(Deed answer, double overlap, boolean wrong) {}

  /** Expectations met in time, of those that were asked, in percent; 100 where none was. */
  public int score() {
    long asked = results.stream().filter(result -> result.outcome() != Outcome.NOT_ASKED).count();
    long met = results.stream().filter(result -> result.outcome() == Outcome.IN_TIME).count();
    return asked == 0 ? 100 : (int) Math.round(100.0 * met / asked);
  }
}
