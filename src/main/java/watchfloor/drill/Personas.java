package watchfloor.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import watchfloor.mention.Mention;

/**
 * Those with a name: they speak, wait, are calmed by a fitting answer and get louder when they are ignored or lied to; and how the crowd
 * takes answers of its own. One thread.
 */
final class Personas {
  /** Somebody who was answered and is no angrier than that has what they wanted. */
  private static final double CONTENT = 0.5;
  private static final double IGNORED = 0.15;
  private static final int SOONEST = 15 * Stage.STEPS_A_SECOND;
  private static final int LATEST = 75 * Stage.STEPS_A_SECOND;

  private final Scenario scenario;
  private final long seed;
  private final Sentences sentences;
  private final Scribe scribe;

  Personas(Scenario scenario, long seed, Sentences sentences, Scribe scribe) {
    this.scenario = scenario;
    this.seed = seed;
    this.sentences = sentences;
    this.scribe = scribe;
  }

  /** Lets everybody speak whose turn it is. */
  void step(Stage stage, int take, Instant at, Consumer<Said> out) {
    for (int i = 0; i < scenario.personas().size(); i++) {
      Persona persona = scenario.personas().get(i);
      PersonaState state = stage.personas.get(persona.id());
      boolean silent = stage.themes.get(persona.theme()).held;
      boolean begins = !state.begun && stage.position().compareTo(persona.begins()) >= 0;
      boolean impatient = state.patientUntil >= 0 && stage.step >= state.patientUntil && state.posts < PersonaState.MOST_POSTS;
      if (!silent && (begins || impatient)) {
        if (impatient) {
          state.feel(IGNORED);
        }
        speak(persona, i, state, new Turn(stage, take, at, out));
      }
    }
    react(stage, take, at, out);
    scenario.themes().forEach(theme -> stage.themes.get(theme.id()).follow(anger(theme, stage), theme.follows(), Stage.STEP.toMillis() / 1000.0));
  }

  /** The moment at which somebody speaks. */
  private record Turn(Stage stage, int take, Instant at, Consumer<Said> out) {}

  private void speak(Persona persona, int index, PersonaState state, Turn turn) {
    SplittableRandom dice = Seeds.of(seed, turn.take(), -2 - index, state.posts, 3);
    String address = sentences.address(true);
    String text = state.posts < persona.says().size()
        ? sentences.plain(List.of(persona.says().get(state.posts)), address, turn.at(), dice)
        : sentences.phrase("ignored", persona.language(), address, turn.at(), dice);
    state.begun = true;
    state.posts++;
    state.patientUntil = turn.stage().step + Math.round(Stage.steps(persona.temper().patience()) * Math.pow(1.3, state.posts - 1));
    Tag tag = new Tag(turn.take(), persona.theme(), Truth.TRUE, persona.id(), "", 0);
    turn.out().accept(scribe.write(turn.at(), Speaker.of(persona), tag, new Scribe.Words(text, true, "", state.anger >= CONTENT)));
  }

  private void react(Stage stage, int take, Instant at, Consumer<Said> out) {
    List<Reaction> now = stage.reactions.stream().filter(reaction -> reaction.due() <= stage.step).toList();
    stage.reactions.removeAll(now);
    for (Reaction reaction : now) {
      SplittableRandom dice = Seeds.of(seed, take, reaction.due(), reaction.to().number(), 4);
      String text = sentences.phrase(reaction.section(), reaction.from().language(), sentences.address(true), at, dice);
      Tag tag = new Tag(take, reaction.to().theme(), Truth.TRUE, reaction.to().persona(), "", 0);
      boolean angry = !reaction.section().equals(Verdict.FITS.section());
      out.accept(scribe.write(at, reaction.from(), tag, new Scribe.Words(text, angry, reaction.thread(), angry)));
    }
  }

  /** An answer arrived. */
  Verdict hear(Stage stage, Mention to, Tag tag, String text) {
    Theme theme = scenario.theme(tag.theme()).orElseThrow();
    Persona persona = scenario.persona(tag.persona()).orElse(null);
    List<String> right = persona == null ? theme.right() : both(theme.right(), persona.calms());
    List<String> wrong = persona == null ? theme.wrong() : both(theme.wrong(), persona.enrages());
    Verdict verdict = Verdict.of(text, right, wrong);
    if (Wording.speaksOf(text, theme.wrong())) {
      stage.wronged.add(theme.id());
    }
    SplittableRandom dice = Seeds.of(seed, stage.step, tag.number(), 5);
    if (persona == null) {
      crowdHears(stage, to, tag, verdict, dice);
    } else {
      hears(stage, persona, to, tag, verdict, dice);
    }
    return verdict;
  }

  private void hears(Stage stage, Persona persona, Mention to, Tag tag, Verdict verdict, SplittableRandom dice) {
    PersonaState state = stage.personas.get(persona.id());
    state.feel(verdict.anger());
    boolean content = verdict == Verdict.FITS && state.anger < CONTENT;
    state.patientUntil = content ? -1 : stage.step + Stage.steps(persona.temper().patience());
    stage.react(new Reaction(stage.step + dice.nextInt(SOONEST, LATEST), verdict.section(), Speaker.of(persona), tag, to.thread()));
  }

  private static void crowdHears(Stage stage, Mention to, Tag tag, Verdict verdict, SplittableRandom dice) {
    double answers = verdict == Verdict.FITS ? 0.3 : verdict == Verdict.WRONG ? 0.6 : 0.12;
    stage.themes.get(tag.theme()).push(verdict == Verdict.FITS ? -0.01 : verdict == Verdict.WRONG ? 0.03 : 0);
    if (dice.nextDouble() < answers) {
      Speaker from = new Speaker(to.author(), to.channel(), to.language());
      stage.react(new Reaction(stage.step + dice.nextInt(SOONEST, LATEST), verdict.section(), from, tag, to.thread()));
    }
  }

  /** How much angrier than at first those of a theme are, weighed by their reach: -1 to 1; 0 where it has none yet. */
  private double anger(Theme theme, Stage stage) {
    double sum = 0;
    double weights = 0;
    for (Persona persona : scenario.personas()) {
      PersonaState state = stage.personas.get(persona.id());
      if (persona.theme().equals(theme.id()) && state.begun) {
        double weight = Math.log(Math.E + persona.followers());
        sum += weight * (state.anger - persona.temper().anger());
        weights += weight;
      }
    }
    return weights > 0 ? sum / weights : 0;
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Everybody with a name as they are now, for the lead. */
  List<PlayerStatus.PersonaNow> now(Stage stage) {
    List<PlayerStatus.PersonaNow> all = new ArrayList<>();
    for (Persona persona : scenario.personas()) {
      PersonaState state = stage.personas.get(persona.id());
      all.add(new PlayerStatus.PersonaNow(persona.id(), persona.handle(), state.anger, state.patientUntil >= 0));
    }
    return all;
  }
}
