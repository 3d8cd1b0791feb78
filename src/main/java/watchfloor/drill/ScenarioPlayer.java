package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.mention.Mention;

/**
 * Performs a scenario: the lead starts, pauses and steers it, the room's answers are heard, and what the simulated public says comes out.
 *
 * <p>The same seed and the same actions at the same times of its clock give the same mentions, to the byte, however often it is asked to
 * {@link #advance}; as long as nobody lets it fall a quarter of a minute behind. Safe from any thread.
 */
public final class ScenarioPlayer {
  /** What {@link #advance} plays at most at once: a quarter of a minute. */
  private static final int MOST_STEPS = 60;
  private static final int MOST_MARKS = 50;

  private final Scenario scenario;
  private final DrillClock clock;
  private final String brief;
  private final Performance performance;
  private final Chronicle chronicle = new Chronicle();
  private final List<Stage> marks = new ArrayList<>();
  private PlayerStatus.State state = PlayerStatus.State.BRIEFED;

  /** @param seed what else than the actions decides what is said */
  public ScenarioPlayer(Scenario scenario, Setting setting, long seed, DrillClock clock) {
    this.scenario = scenario;
    this.clock = clock;
    brief = Template.parse(scenario.brief()).write(setting.smart(scenario, "", Seeds.of(seed)), Seeds.of(seed));
    performance = new Performance(scenario, new Sentences(scenario, setting, clock.getZone()), new Scribe(setting), seed, chronicle);
  }

  public Scenario scenario() {
    return scenario;
  }

  /** What everybody hears before it starts. */
  public String brief() {
    return brief;
  }

  public synchronized void start() {
    if (state == PlayerStatus.State.BRIEFED) {
      performance.begin(clock.instant());
      state = PlayerStatus.State.PLAYING;
      write(DrillEvent.Kind.STARTED, scenario.name(), scenario.title());
      clock.run();
    }
  }

  public synchronized void pause() {
    catchUp();
    if (state == PlayerStatus.State.PLAYING) {
      state = PlayerStatus.State.PAUSED;
      clock.stand();
      write(DrillEvent.Kind.PAUSED, "", "");
    }
  }

  public synchronized void resume() {
    if (state == PlayerStatus.State.PAUSED) {
      state = PlayerStatus.State.PLAYING;
      write(DrillEvent.Kind.RESUMED, "", "");
      clock.run();
    }
  }

  /** @param speed seconds here in one outside, above 0: a lead is offered 1, 10 and 60 */
  public synchronized void speed(double speed) {
    catchUp();
    clock.speed(speed);
    write(DrillEvent.Kind.SPEED, Double.toString(speed), "");
  }

  /** Ends it for good. */
  public synchronized void end() {
    catchUp();
    if (state != PlayerStatus.State.ENDED) {
      finish();
    }
  }

  public synchronized boolean ended() {
    return state == PlayerStatus.State.ENDED;
  }

  /** Fires the inject that would come next; empty where none is left. */
  public synchronized Optional<Inject> fireNext() {
    catchUp();
    Optional<Inject> next = running() ? performance.fireNext() : Optional.empty();
    next.ifPresent(inject -> write(DrillEvent.Kind.INJECT, inject.id(), inject.title()));
    return next;
  }

  /**
   * Says what the lead made up.
   *
   * @throws IllegalArgumentException its theme or its braces are wrong; a sentence without a full stop says why
   */
  public synchronized void inject(FreeInject free) {
    scenario.theme(free.theme()).orElseThrow(() -> new IllegalArgumentException("the scenario has no theme '" + free.theme() + "'"));
    Inject inject = new Inject("", free.text(), new Trigger.At(stage().position()), free.from(), free.channel(), free.followers(), free.theme(),
        free.truth(), free.language(), List.of(Template.parse(free.text())), free.direct(), false);
    catchUp();
    if (running()) {
      performance.say(inject);
      write(DrillEvent.Kind.FREE_INJECT, free.theme(), free.text());
    }
  }

  /** Silences a theme until it is released: neither its crowd nor its personas speak. */
  public synchronized void hold(String theme) {
    catchUp();
    of(theme).held = true;
    write(DrillEvent.Kind.HELD, theme, "");
  }

  public synchronized void release(String theme) {
    catchUp();
    of(theme).held = false;
    write(DrillEvent.Kind.RELEASED, theme, "");
  }

  /** Makes a theme half as loud again; four times at most. */
  public synchronized void raise(String theme) {
    catchUp();
    of(theme).level = Math.min(ThemeState.MOST_LEVEL, of(theme).level + 1);
    write(DrillEvent.Kind.RAISED, theme, "");
  }

  /** Takes back one step of loudness. */
  public synchronized void lower(String theme) {
    catchUp();
    of(theme).level = Math.max(ThemeState.LEAST_LEVEL, of(theme).level - 1);
    write(DrillEvent.Kind.LOWERED, theme, "");
  }

  /**
   * Remembers how everything stands now.
   *
   * @return the mark's number, from 1; 0 where there are {@value #MOST_MARKS} already
   */
  public synchronized int mark() {
    catchUp();
    if (marks.size() >= MOST_MARKS) {
      return 0;
    }
    marks.add(stage().copy());
    write(DrillEvent.Kind.MARK, Integer.toString(marks.size()), "");
    return marks.size();
  }

  /**
   * Plays on from a mark as if nothing had happened since. The room's clock goes on, for what people did cannot be undone: the
   * assessment leaves out what came between. @param mark 1 or more; any other does nothing
   */
  public synchronized void rollBack(int mark) {
    catchUp();
    if (mark >= 1 && mark <= marks.size() && running()) {
      performance.goBackTo(marks.get(mark - 1));
      write(DrillEvent.Kind.ROLLED_BACK, Integer.toString(mark), "");
    }
  }

  /** An answer of the room arrived at the simulated network. */
  public synchronized void hear(Mention to, String text) {
    catchUp();
    if (running()) {
      Tag.read(to.key().externalId()).filter(tag -> scenario.theme(tag.theme()).isPresent()).ifPresent(tag -> performance.personas().hear(stage(), to, tag, text));
    }
  }

  /** Somebody in the room did something. */
  public synchronized void notice(Deed deed) {
    catchUp();
    if (deed.kind() == Deed.Kind.CLAIMED) {
      stage().claimed.add(deed.tag().theme());
      stage().claimed.add(deed.tag().inject());
    } else if (deed.kind() == Deed.Kind.ANSWERED) {
      stage().answered.put(deed.team(), stage().step);
      stage().answered.put(deed.operator(), stage().step);
    }
  }

  /** What was said up to now and was not given out yet, in the order of time; a quarter of a minute at once, see {@link #behind}. */
  public synchronized List<Mention> advance() {
    catchUp();
    return performance.take();
  }

  /** Whether there is more to {@link #advance} to already. */
  public synchronized boolean behind() {
    return performance.waiting() || performance.played() < due();
  }

  public synchronized PlayerStatus status() {
    Stage stage = stage();
    long second = stage.step / Stage.STEPS_A_SECOND;
    List<PlayerStatus.ThemeNow> themes = scenario.themes().stream().map(theme -> {
      ThemeState one = stage.themes.get(theme.id());
      return new PlayerStatus.ThemeNow(theme.id(), theme.title(), one.perMinute(second), one.level, one.held, one.heat);
    }).toList();
    String phase = stage.phase < 0 ? "" : scenario.phases().get(stage.phase).title();
    return new PlayerStatus(state, stage.position(), scenario.lasts(), clock.speed(), phase, performance.cues().next(stage).map(Inject::title).orElse(""),
        marks.size(), themes, performance.personas().now(stage));
  }

  public synchronized Timeline timeline() {
    return chronicle.timeline();
  }

  private boolean running() {
    return state == PlayerStatus.State.PLAYING || state == PlayerStatus.State.PAUSED;
  }

  /** The steps that the clock has brought. */
  private long due() {
    return running() ? Stage.steps(Duration.between(performance.origin(), clock.instant())) : performance.played();
  }

  /** Every action meets the stage as it is at its own time. */
  private void catchUp() {
    long until = Math.min(performance.played() + MOST_STEPS, due());
    while (performance.played() < until && running()) {
      performance.step(this::write);
      if (performance.over()) {
        finish();
      }
    }
  }

  private void finish() {
    state = PlayerStatus.State.ENDED;
    clock.stand();
    write(DrillEvent.Kind.ENDED, "", "");
  }

  private Stage stage() {
    return performance.stage();
  }

  private ThemeState of(String theme) {
    ThemeState found = stage().themes.get(theme);
    if (found == null) {
      throw new IllegalArgumentException("the scenario has no theme '" + theme + "'");
    }
    return found;
  }

  private void write(DrillEvent.Kind kind, String subject, String words) {
    chronicle.write(new DrillEvent(kind, clock.instant(), stage().position(), subject, words));
  }
}
