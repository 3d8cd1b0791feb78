package watchfloor.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watchfloor.mention.Mention;

/** The script at work: plays a scenario step by step on its stage, and keeps what was said until it is taken. One thread at a time. */
final class Performance {
  private static final int STEPS_A_MINUTE = 60 * Stage.STEPS_A_SECOND;

  private final Scenario scenario;
  private final Crowd crowd;
  private final Personas personas;
  private final Cues cues;
  private final Chronicle chronicle;
  private final List<Said> waiting = new ArrayList<>();
  private Stage stage;
  private Instant origin = Instant.EPOCH;
  /** Steps since the start, which a roll-back does not take back. */
  private long played;
  private int take;

  /** Hears what the script does. */
  interface Told {
    void of(DrillEvent.Kind kind, String id, String title);
  }

  Performance(Scenario scenario, Sentences sentences, Scribe scribe, long seed, Chronicle chronicle) {
    this.scenario = scenario;
    this.chronicle = chronicle;
    crowd = new Crowd(scenario, seed, sentences, scribe);
    personas = new Personas(scenario, seed, sentences, scribe);
    cues = new Cues(scenario, seed, sentences, scribe);
    stage = new Stage(scenario);
  }

  Stage stage() {
    return stage;
  }

  Cues cues() {
    return cues;
  }

  Personas personas() {
    return personas;
  }

  long played() {
    return played;
  }

  /** @param at the room's time at which the first step begins */
  void begin(Instant at) {
    origin = at;
  }

  Instant origin() {
    return origin;
  }

  /** Goes on from an earlier stage. */
  void goBackTo(Stage earlier) {
    stage = earlier.copy();
    take++;
  }

  /** The room's time at the beginning of the next step: nothing is said earlier than what was said before. */
  Instant now() {
    return origin.plus(Stage.STEP.multipliedBy(played));
  }

  boolean over() {
    return stage.position().compareTo(scenario.lasts()) >= 0;
  }

  /** Plays one step. @param told hears of the phases that begin and the injects that fire */
  void step(Told told) {
    Instant at = now();
    List<Said> out = new ArrayList<>();
    cues.phases(stage, phase -> told.of(DrillEvent.Kind.PHASE, phase.id(), phase.title()));
    for (Inject inject : cues.due(stage)) {
      out.add(cues.fire(inject, stage, take, at));
      told.of(DrillEvent.Kind.INJECT, inject.id(), inject.title());
    }
    personas.step(stage, take, at, out::add);
    crowd.step(stage, take, at, out::add);
    out.sort(Comparator.comparing(Said::at));
    out.forEach(this::say);
    stage.step++;
    played++;
    if (stage.step % STEPS_A_MINUTE == 0) {
      chronicle.minuteOver(stage.position(), now());
    }
  }

  /** Fires the next inject before its time. */
  Optional<Inject> fireNext() {
    Optional<Inject> next = cues.next(stage);
    next.ifPresent(inject -> say(cues.fire(inject, stage, take, now())));
    return next;
  }

  void say(Inject inject) {
    say(cues.say(inject, stage, take, now()));
  }

  /** What was said and not taken yet. */
  List<Mention> take() {
    List<Mention> said = waiting.stream().map(Said::mention).toList();
    waiting.clear();
    return said;
  }

  boolean waiting() {
    return !waiting.isEmpty();
  }

  private void say(Said said) {
    waiting.add(said);
    chronicle.count(said);
    stage.themes.get(said.tag().theme()).count(stage.step / Stage.STEPS_A_SECOND, 1);
    showed(said.tag().theme(), said.at());
    if (!said.tag().inject().isEmpty()) {
      showed(said.tag().inject(), said.at());
    }
  }

  private void showed(String about, Instant at) {
    if (stage.showed.putIfAbsent(about, stage.step) == null) {
      chronicle.write(new DrillEvent(DrillEvent.Kind.SHOWED, at, stage.position(), about, ""));
    }
  }
}
