package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds what people did against what a scenario expects. What was rolled back counts for nothing. Pure; for one assessment. */
public final class Assessor {
  private final Scenario scenario;
  private final Timeline timeline;
  private final List<Deed> deeds;
  private final Map<String, Instant> showed = new HashMap<>();
  private final Map<String, String> teams;

  private Assessor(Scenario scenario, Timeline timeline, List<Deed> deeds, Map<String, String> teams) {
    this.scenario = scenario;
    this.timeline = timeline;
    this.teams = teams;
    Undone undone = Undone.of(timeline);
    this.deeds = deeds.stream().filter(deed -> !undone.covers(deed.at())).toList();
    for (DrillEvent event : timeline.events()) {
      if (event.kind() == DrillEvent.Kind.SHOWED && !undone.covers(event.at())) {
        showed.putIfAbsent(event.subject(), event.at());
      }
    }
  }

  /**
   * @param deeds     everything that was done, oldest first
   * @param teams     the team of each of the crew, by their id: who takes what was handed over
   * @param withoutUs from {@link Ghost}
   */
  public static Assessment of(Scenario scenario, Timeline timeline, List<Deed> deeds, Map<String, String> teams, List<MoodMinute> withoutUs) {
    Assessor assessor = new Assessor(scenario, timeline, deeds, teams);
    List<Assessment.Result> results = scenario.expected().stream().map(assessor::result).toList();
    Instant began = timeline.events().stream().filter(event -> event.kind() == DrillEvent.Kind.STARTED).map(DrillEvent::at).findFirst().orElse(Instant.EPOCH);
    return new Assessment(
        scenario, began, results, scenario.themes().stream().map(assessor::times).toList(), assessor.doers(Deed::team, results),
        assessor.doers(Deed::operator, results), assessor.missed(), assessor.doubled(), assessor.wordings(), timeline.minutes(), withoutUs,
        timeline.events());
  }

  private Assessment.Result result(Expectation expected) {
    Instant from = showed.get(expected.about());
    if (from == null) {
      return new Assessment.Result(expected, Assessment.Outcome.NOT_ASKED, Optional.empty(), "");
    }
    Predicate<Deed> done = deed -> deed.tag().about(expected.about()) && does(deed, expected.act(), expected.team());
    Optional<Deed> first = deeds.stream().filter(done).findFirst();
    if (first.isEmpty()) {
      return new Assessment.Result(expected, Assessment.Outcome.MISSED, Optional.empty(), "");
    }
    Duration took = since(from, first.get());
    Assessment.Outcome outcome = took.compareTo(expected.within()) <= 0 ? Assessment.Outcome.IN_TIME : Assessment.Outcome.LATE;
    return new Assessment.Result(expected, outcome, Optional.of(took), first.get().operator());
  }

  private boolean does(Deed deed, Expectation.Act act, String team) {
    boolean byTeam = team.isEmpty() || team.equals(deed.team());
    return switch (act) {
      case DETECT -> byTeam;
      case CLAIM -> byTeam && deed.kind() == Deed.Kind.CLAIMED;
      case ANSWER -> byTeam && deed.kind() == Deed.Kind.ANSWERED;
      case APPROVE -> byTeam && deed.kind() == Deed.Kind.APPROVED;
      case CORRECT -> byTeam && corrects(deed);
      case ESCALATE -> escalates(deed, team);
    };
  }

  /** A hand-over counts for the team that gets it; who is in it already and answers or claims needs no hand-over. */
  private boolean escalates(Deed deed, String team) {
    if (deed.kind() == Deed.Kind.HANDED_OVER) {
      return team.isEmpty() || team.equals(teams.get(deed.text().split(": ", 2)[0]));
    }
    return !team.isEmpty() && team.equals(deed.team()) && deed.kind() == Deed.Kind.CLAIMED;
  }

  private boolean corrects(Deed deed) {
    Optional<Theme> theme = scenario.theme(deed.tag().theme());
    return deed.kind() == Deed.Kind.ANSWERED && theme.isPresent() && Verdict.of(deed.text(), theme.get().right(), theme.get().wrong()) == Verdict.FITS;
  }

  private Assessment.ThemeTimes times(Theme theme) {
    Function<Expectation.Act, Optional<Duration>> first = act -> Optional.ofNullable(showed.get(theme.id())).flatMap(from ->
        deeds.stream().filter(deed -> deed.tag().theme().equals(theme.id()) && does(deed, act, "")).findFirst().map(deed -> since(from, deed)));
    return new Assessment.ThemeTimes(
        theme.id(), theme.title(), first.apply(Expectation.Act.DETECT), first.apply(Expectation.Act.CLAIM), first.apply(Expectation.Act.ANSWER),
        first.apply(Expectation.Act.ESCALATE), first.apply(Expectation.Act.APPROVE), first.apply(Expectation.Act.CORRECT));
  }

  /** Two clocks can differ by a moment: nothing is done before it showed. */
  private static Duration since(Instant from, Deed deed) {
    return deed.at().isBefore(from) ? Duration.ZERO : Duration.between(from, deed.at());
  }

  private List<Assessment.Doer> doers(Function<Deed, String> name, List<Assessment.Result> results) {
    Set<String> names = new TreeSet<>();
    deeds.stream().map(name).filter(each -> !each.isEmpty()).forEach(names::add);
    List<Assessment.Doer> doers = new ArrayList<>();
    for (String one : names) {
      List<Deed> own = deeds.stream().filter(deed -> name.apply(deed).equals(one)).toList();
      Predicate<Assessment.Result> theirs = result -> one.equals(result.by()) || one.equals(teams.get(result.by()));
      doers.add(new Assessment.Doer(
          one, count(own, Deed.Kind.CLAIMED), count(own, Deed.Kind.ANSWERED), count(own, Deed.Kind.HANDED_OVER), count(own, Deed.Kind.CLOSED),
          median(own), (int) results.stream().filter(theirs).filter(result -> result.outcome() == Assessment.Outcome.IN_TIME).count(),
          (int) results.stream().filter(theirs).filter(result -> result.outcome() == Assessment.Outcome.LATE).count()));
    }
    return doers;
  }

  private static int count(List<Deed> deeds, Deed.Kind kind) {
    return (int) deeds.stream().filter(deed -> deed.kind() == kind).count();
  }

  private Optional<Duration> median(List<Deed> own) {
    List<Duration> times = new ArrayList<>();
    for (Deed answer : own) {
      if (answer.kind() == Deed.Kind.ANSWERED) {
        deeds.stream().filter(deed -> deed.item() == answer.item() && deed.kind() == Deed.Kind.CLAIMED && !deed.at().isAfter(answer.at()))
            .findFirst().ifPresent(claim -> times.add(Duration.between(claim.at(), answer.at())));
      }
    }
    return times.stream().sorted().skip(times.size() / 2).findFirst();
  }

  private List<String> missed() {
    Set<String> touched = new HashSet<>();
    deeds.forEach(deed -> touched.addAll(List.of(deed.tag().persona(), deed.tag().inject())));
    Stream<String> personas = scenario.personas().stream()
        .filter(persona -> showed.containsKey(persona.theme()) && !touched.contains(persona.id())).map(Persona::handle);
    Stream<String> injects = scenario.injects().stream()
        .filter(inject -> inject.direct() && showed.containsKey(inject.id()) && !touched.contains(inject.id())).map(Inject::title);
    return Stream.concat(personas, injects).toList();
  }

  private List<Long> doubled() {
    Set<Long> once = new HashSet<>();
    Set<Long> twice = new TreeSet<>();
    deeds.stream().filter(deed -> deed.kind() == Deed.Kind.ANSWERED).forEach(deed -> {
      if (!once.add(deed.item())) {
        twice.add(deed.item());
      }
    });
    return List.copyOf(twice);
  }

  private List<Assessment.Worded> wordings() {
    List<Assessment.Worded> all = new ArrayList<>();
    for (Deed deed : deeds) {
      Optional<Theme> theme = scenario.theme(deed.tag().theme());
      if (deed.kind() == Deed.Kind.ANSWERED && theme.isPresent()) {
        double overlap = theme.get().voices().stream().mapToDouble(voice -> Wording.overlap(voice.answer(), deed.text())).max().orElse(1);
        all.add(new Assessment.Worded(deed, overlap, Wording.speaksOf(deed.text(), theme.get().wrong())));
      }
    }
    return all;
  }
}
