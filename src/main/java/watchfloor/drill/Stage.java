package watchfloor.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything about a performance that changes with it, and that a roll-back brings back as it was. One thread. */
final class Stage {
  /** A step of the scenario's time. */
  static final Duration STEP = Duration.ofMillis(250);
  static final int STEPS_A_SECOND = 4;
  private static final int MOST_REACTIONS = 2_000;

  long step;
  /** The index of the phase that goes on; -1 before the first. */
  int phase = -1;
  final Map<String, ThemeState> themes = new LinkedHashMap<>();
  final Map<String, PersonaState> personas = new LinkedHashMap<>();
  final Set<String> fired = new HashSet<>();
  /** The step in which a theme or an inject was first seen. */
  final Map<String, Long> showed = new HashMap<>();
  final Set<String> claimed = new HashSet<>();
  final Set<String> wronged = new HashSet<>();
  /** The step of the last answer, by team and by operator. */
  final Map<String, Long> answered = new HashMap<>();
  final List<Reaction> reactions = new ArrayList<>();

  Stage(Scenario scenario) {
    scenario.themes().forEach(theme -> themes.put(theme.id(), new ThemeState()));
    scenario.personas().forEach(persona -> personas.put(persona.id(), new PersonaState(persona.temper().anger())));
  }

  private Stage(Stage other) {
    step = other.step;
    phase = other.phase;
    other.themes.forEach((id, state) -> themes.put(id, state.copy()));
    other.personas.forEach((id, state) -> personas.put(id, state.copy()));
    fired.addAll(other.fired);
    showed.putAll(other.showed);
    claimed.addAll(other.claimed);
    wronged.addAll(other.wronged);
    answered.putAll(other.answered);
    reactions.addAll(other.reactions);
  }

  Stage copy() {
    return new Stage(this);
  }

  Duration position() {
    return STEP.multipliedBy(step);
  }

  /** The crowd says no more than the room could read: what is too much is not said. */
  void react(Reaction reaction) {
    if (reactions.size() < MOST_REACTIONS) {
      reactions.add(reaction);
    }
  }

  static long steps(Duration span) {
    return span.toMillis() / STEP.toMillis();
  }
}
