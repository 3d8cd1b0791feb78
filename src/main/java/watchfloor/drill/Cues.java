package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Sees when a phase begins and when an inject is due, by time or by what happened. One thread. */
final class Cues {
  private final Scenario scenario;
  private final long seed;
  private final Sentences sentences;
  private final Scribe scribe;

  Cues(Scenario scenario, long seed, Sentences sentences, Scribe scribe) {
    this.scenario = scenario;
    this.seed = seed;
    this.sentences = sentences;
    this.scribe = scribe;
  }

  /** The phases that begin now, in their order. */
  void phases(Stage stage, Consumer<Phase> begun) {
    while (stage.phase + 1 < scenario.phases().size() && due(scenario.phases().get(stage.phase + 1).begins(), stage)) {
      stage.phase++;
      begun.accept(scenario.phases().get(stage.phase));
    }
  }

  /** The injects that are due and did not fire yet. */
  List<Inject> due(Stage stage) {
    return scenario.injects().stream().filter(inject -> !stage.fired.contains(inject.id()) && due(inject.fires(), stage)).toList();
  }

  /** The one that would come next: by time first, then those that wait for something. */
  Optional<Inject> next(Stage stage) {
    return scenario.injects().stream()
        .filter(inject -> !stage.fired.contains(inject.id()))
        .min(Comparator.comparing(inject -> inject.fires() instanceof Trigger.At at ? at.time() : scenario.lasts()));
  }

  Said fire(Inject inject, Stage stage, int take, Instant at) {
    stage.fired.add(inject.id());
    if (inject.raises()) {
      ThemeState theme = stage.themes.get(inject.theme());
      theme.level = Math.min(ThemeState.MOST_LEVEL, theme.level + 1);
    }
    return say(inject, stage, take, at);
  }

  /** An inject speaks once; a persona that it speaks for waits for an answer from then on. */
  Said say(Inject inject, Stage stage, int take, Instant at) {
    SplittableRandom dice = Seeds.of(seed, take, inject.id().hashCode(), stage.step, 6);
    Optional<Persona> persona = scenario.persona(inject.from());
    String text = sentences.plain(inject.says(), sentences.address(inject.direct()), at, dice);
    persona.ifPresent(who -> {
      PersonaState state = stage.personas.get(who.id());
      state.begun = true;
      state.patientUntil = stage.step + Stage.steps(who.temper().patience());
    });
    Tag tag = new Tag(take, inject.theme(), inject.truth(), persona.map(Persona::id).orElse(""), inject.id(), 0);
    Speaker from = persona.map(Speaker::of).orElseGet(() -> Speaker.of(inject));
    return scribe.write(at, from, tag, new Scribe.Words(text, inject.direct(), "", true));
  }

  private boolean due(Trigger trigger, Stage stage) {
    if (trigger instanceof Trigger.At at) {
      return stage.position().compareTo(at.time()) >= 0;
    }
    return trigger instanceof Trigger.When when && holds(when.condition(), stage);
  }

  private boolean holds(Condition condition, Stage stage) {
    if (condition instanceof Condition.Unclaimed unclaimed) {
      Long since = stage.showed.get(unclaimed.about());
      return since != null && !stage.claimed.contains(unclaimed.about()) && over(since, unclaimed.within(), stage);
    }
    if (condition instanceof Condition.WrongAnswer wrong) {
      return stage.wronged.contains(wrong.theme());
    }
    if (condition instanceof Condition.Silent silent) {
      Role role = scenario.role(silent.role()).orElseThrow();
      long last = Math.max(stage.answered.getOrDefault(role.team(), 0L), stage.answered.getOrDefault(role.id(), 0L));
      return over(last, silent.within(), stage);
    }
    return condition instanceof Condition.Louder louder
        && stage.themes.get(louder.theme()).perMinute(stage.step / Stage.STEPS_A_SECOND) > louder.perMinute();
  }

  private static boolean over(long since, Duration within, Stage stage) {
    return stage.step - since >= Stage.steps(within);
  }
}
