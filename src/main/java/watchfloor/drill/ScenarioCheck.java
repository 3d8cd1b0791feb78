package watchfloor.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what of a scenario can never happen. Pure. */
public final class ScenarioCheck {
  private static final Duration NEVER = Duration.ofDays(10_000);
  /** Ways in which the common phrases dress a line, with much to spare. */
  private static final long DRESSES = 1_000;

  private final Scenario scenario;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();

  /** What a finding is about. */
  public enum Part {
    PHASE,
    THEME,
    PERSONA,
    INJECT,
    EXPECTED
  }

  /**
   * Something that can never happen.
   *
   * @param index in the scenario's list of such parts
   * @param words what, and why, without a full stop
   */
  public record Finding(Part part, int index, String words) {}

  private ScenarioCheck(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Everything that is found, in the order of the scenario's parts; empty is how it should be. */
  public static List<Finding> of(Scenario scenario) {
    ScenarioCheck check = new ScenarioCheck(scenario);
    check.phases();
    check.themes();
    check.personas();
    check.injects();
    check.expected();
    return List.copyOf(check.findings);
  }

  private void find(Part part, int index, String words) {
    findings.add(new Finding(part, index, words));
  }

  private void phases() {
    Duration earliest = Duration.ofMillis(-1);
    String blocked = "";
    for (int i = 0; i < scenario.phases().size(); i++) {
      Phase phase = scenario.phases().get(i);
      String why = blocked.isEmpty() ? never(phase.begins()) : "it comes after '" + blocked + "', which never begins";
      if (why.isEmpty() && phase.begins() instanceof Trigger.At at) {
        if (at.time().compareTo(earliest) <= 0) {
          why = "the phase before it does not begin earlier, and would be over at once";
        }
        earliest = at.time();
      }
      if (why.isEmpty()) {
        reached.add(phase.id());
      } else {
        blocked = blocked.isEmpty() ? phase.id() : blocked;
        find(Part.PHASE, i, "the phase '" + phase.id() + "' never begins: " + why);
      }
    }
  }

  private void themes() {
    for (int i = 0; i < scenario.themes().size(); i++) {
      Theme theme = scenario.themes().get(i);
      if (!theme.phases().isEmpty() && theme.phases().stream().noneMatch(reached::contains)) {
        find(Part.THEME, i, "the theme '" + theme.id() + "' is never heard: none of its phases begins");
      } else if (theme.curve().peak() == 0 && spokenOf(theme).findAny().isEmpty()) {
        find(Part.THEME, i, "the theme '" + theme.id() + "' is never heard: its curve is nothing all the time, and nobody speaks of it");
      }
      for (Voice voice : theme.voices()) {
        sentences(theme, voice, i);
        voice.lines().values().stream().flatMap(List::stream).forEach(line -> smart(line, Part.THEME, theme.id(), scenario.themes().indexOf(theme)));
      }
    }
  }

  private void sentences(Theme theme, Voice voice, int index) {
    double voices = theme.voices().stream().mapToDouble(Voice::share).sum();
    double shares = theme.shares().values().stream().mapToDouble(Double::doubleValue).sum();
    for (Truth truth : List.of(Truth.TRUE, Truth.RUMOUR)) {
      double wanted = theme.curve().peak() * 60 * theme.shares().getOrDefault(truth, 0.0) / shares * voice.share() / voices;
      double there = voice.of(truth).stream().mapToDouble(Template::variants).sum() * DRESSES;
      if (wanted > there) {
        find(Part.THEME, index, "the theme '" + theme.id() + "' runs out of words in " + voice.language() + ": it wants " + Math.round(wanted)
            + " sentences a minute and has about " + Math.round(there));
      }
    }
  }

  private Stream<Duration> spokenOf(Theme theme) {
    return Stream.concat(
        scenario.personas().stream().filter(persona -> persona.theme().equals(theme.id())).map(Persona::begins),
        scenario.injects().stream().filter(inject -> inject.theme().equals(theme.id()))
            .map(inject -> inject.fires() instanceof Trigger.At at ? at.time() : Duration.ZERO));
  }

  private void personas() {
    for (int i = 0; i < scenario.personas().size(); i++) {
      Persona persona = scenario.personas().get(i);
      if (persona.begins().compareTo(scenario.lasts()) >= 0) {
        find(Part.PERSONA, i, "the persona '" + persona.id() + "' never speaks: the scenario is over by then");
      }
      int index = i;
      persona.says().forEach(line -> smart(line, Part.PERSONA, persona.id(), index));
    }
  }

  private void injects() {
    for (int i = 0; i < scenario.injects().size(); i++) {
      Inject inject = scenario.injects().get(i);
      String why = never(inject.fires());
      if (!why.isEmpty()) {
        find(Part.INJECT, i, "the inject '" + inject.id() + "' never fires: " + why);
      }
      int index = i;
      inject.says().forEach(line -> smart(line, Part.INJECT, inject.id(), index));
    }
  }

  private void expected() {
    for (int i = 0; i < scenario.expected().size(); i++) {
      Expectation one = scenario.expected().get(i);
      String what = "what is expected about '" + one.about() + "' ";
      if (first(one.about()).plus(one.within()).compareTo(scenario.lasts()) > 0) {
        find(Part.EXPECTED, i, what + "has its deadline after the end of the scenario");
      }
      if (!one.team().isEmpty() && scenario.roles().stream().noneMatch(role -> role.team().equals(one.team()))) {
        find(Part.EXPECTED, i, what + "can be done by nobody: no role is in the team '" + one.team() + "'");
      }
      if (one.act() == Expectation.Act.CORRECT && theme(one.about()).right().isEmpty()) {
        find(Part.EXPECTED, i, what + "can never be seen to be corrected: its theme has no 'right' words");
      }
    }
  }

  private Theme theme(String about) {
    return scenario.theme(about).or(() -> scenario.inject(about).flatMap(inject -> scenario.theme(inject.theme()))).orElseThrow();
  }

  /** Why something never begins, or empty. */
  private String never(Trigger trigger) {
    if (trigger instanceof Trigger.At at) {
      return at.time().compareTo(scenario.lasts()) >= 0 ? "the scenario is over by then" : "";
    }
    return trigger instanceof Trigger.When when ? cannot(when.condition()) : "";
  }

  private String cannot(Condition condition) {
    if (condition instanceof Condition.Unclaimed unclaimed) {
      return first(unclaimed.about()).plus(unclaimed.within()).compareTo(scenario.lasts()) >= 0
          ? "the scenario is over before '" + unclaimed.about() + "' can have waited so long" : "";
    }
    if (condition instanceof Condition.WrongAnswer wrong) {
      return scenario.theme(wrong.theme()).orElseThrow().wrong().isEmpty() ? "no answer about '" + wrong.theme() + "' can be wrong, for it has no 'wrong' words" : "";
    }
    if (condition instanceof Condition.Silent silent) {
      return silent.within().compareTo(scenario.lasts()) >= 0 ? "the scenario is over before anybody can have been silent so long" : "";
    }
    return condition instanceof Condition.Louder louder && louder.perMinute() >= loudest(louder.theme())
        ? "'" + louder.theme() + "' can have at most " + Math.round(loudest(louder.theme())) + " mentions a minute" : "";
  }

  /** The most that a theme can have in a minute without the lead's hand. */
  private double loudest(String id) {
    Theme theme = scenario.theme(id).orElseThrow();
    long raises = scenario.injects().stream().filter(inject -> inject.theme().equals(id) && inject.raises()).count();
    double heat = theme.follows() > 0 ? ThemeState.MOST_HEAT : 1;
    double most = theme.curve().peak() * heat * Math.pow(1.5, Math.min(raises, ThemeState.MOST_LEVEL));
    return Math.min(most, VolumeCurve.MOST_PER_SECOND) * 60;
  }

  /** When a theme or an inject can first be seen. */
  private Duration first(String about) {
    if (scenario.inject(about).isPresent()) {
      return scenario.inject(about).get().fires() instanceof Trigger.At at ? at.time() : Duration.ZERO;
    }
    Theme theme = scenario.theme(about).orElseThrow();
    List<VolumeCurve.Point> points = theme.curve().points();
    // A line that rises from nothing is heard right behind its last point of nothing.
    Stream<Duration> crowd = IntStream.range(0, points.size()).filter(i -> points.get(i).perSecond() > 0).limit(1)
        .mapToObj(i -> i == 0 ? Duration.ZERO : points.get(i - 1).at());
    return Stream.concat(crowd, spokenOf(theme)).min(Duration::compareTo).orElse(NEVER);
  }

  private void smart(Template line, Part part, String id, int index) {
    for (String name : line.smart()) {
      if (!scenario.smart().containsKey(name) && !Setting.known(name)) {
        find(part, index, "'" + id + "' says {" + name + "}, which is no smart word of the scenario");
      }
    }
  }
}
