package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.analysis.TeachingException;
import watchfloor.bench.BenchException;
import watchfloor.bench.BenchSize;
import watchfloor.command.AlarmWish;
import watchfloor.command.HubGuest;
import watchfloor.command.PeopleCare;
import watchfloor.command.StandbyOf;
import watchfloor.command.StoreCare;
import watchfloor.command.Terminal;
import watchfloor.command.When;
import watchfloor.desk.DeskException;
import watchfloor.intake.IntakeException;
import watchfloor.journal.JournalException;
import watchfloor.link.client.LinkException;
import watchfloor.link.trust.HubIdentity;
import watchfloor.link.trust.TrustException;
import watchfloor.people.PeopleException;
import watchfloor.screen.Toolkit.ToolkitException;
import watchfloor.settings.CenterTemplate;
import watchfloor.settings.HubSetting;
import watchfloor.settings.SettingsException;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.wall.RoomMode;

/**
 * The one that knows everybody: puts the rooms together, by constructors, for each thing the program can be asked to do.
 *
 * <p>Each method is one verb's work from beginning to end, on the caller's thread, and gives its exit code. What fails in a way
 * that a person can mend is an exception whose message is one plain sentence; {@link #sentence} finds it.
 */
public final class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final int DONE = 0;

  private final Clock clock;
  private final Map<String, String> environment;
  private final Path userHome;
  private final String operatingSystem;
  private final Terminal terminal;

  /**
   * @param clock           the world's time
   * @param environment     that of the process
   * @param userHome        below which centers are looked for
   * @param operatingSystem as the Java machine names it
   */
  public Wiring(Clock clock, Map<String, String> environment, Path userHome, String operatingSystem, Terminal terminal) {
    this.clock = clock;
    this.environment = environment;
    this.userHome = userHome;
    this.operatingSystem = operatingSystem;
    this.terminal = terminal;
  }

  /** Runs the room until it is stopped. */
  public int run(Optional<Path> named, Optional<String> layout) throws InterruptedException, IOException {
    return room(missingDisplay()).run(plan(open(named), layout));
  }

  /** Runs the hub alone until it is stopped; or follows one, until it is stopped or takes over, and then runs as the hub. */
  public int hub(Optional<Path> named, StandbyOf how) throws InterruptedException, IOException {
    if (how.hub().isPresent() && !new StandbyRun(terminal, clock, environment, userHome, this::sentence).untilTakeOver(named, how)) {
      return DONE;
    }
    OpenCenter center = open(named);
    Optional<HubSetting> there = how.listen().map(where -> StandbyRun.setting(center.value(), Optional.of(where)));
    return room(Optional.of("A hub shows nothing")).serve(plan(center, Optional.empty()), there);
  }

  /** Makes the standby that runs over a center the hub. */
  public int takeOver(Optional<Path> named, boolean hubIsOff, boolean behind) throws InterruptedException {
    return new TurnVerbs(clock, environment, userHome, terminal).takeOver(named, hubIsOff, behind);
  }

  /** Lets a hub go on without its standby, or begin again without the one that took over and is gone. */
  public int alone(Optional<Path> named, boolean otherIsGone) throws InterruptedException {
    return new TurnVerbs(clock, environment, userHome, terminal).alone(named, otherIsGone);
  }

  /** Shows a wall of a hub on another machine, until it is stopped. */
  public int wall(HubGuest guest, Optional<String> layout, Optional<String> theme) throws InterruptedException, IOException {
    return new LinkedRun(terminal, missingDisplay(), clock, userHome, environment).wall(guest, layout, theme.map(LinkedRun::theme));
  }

  /** Shows on every monitor which one it is: as a wall of a hub uses them where one is named, else as the room of a center does. */
  public int identify(Optional<Path> named, HubGuest guest, Optional<String> layout, Duration shown) throws InterruptedException {
    return new WallMachine(environment, userHome, terminal).identify(named, guest, layout, missingDisplay(), shown);
  }

  /** Has the wall start by itself with the desktop of this machine's user. */
  public int install(Optional<Path> named, HubGuest guest, Optional<String> layout) throws IOException {
    return new WallMachine(environment, userHome, terminal).install(named, guest, layout);
  }

  /** Opens a desk of a hub on another machine, until it is closed. */
  public int desk(HubGuest guest) throws InterruptedException, IOException {
    return new LinkedRun(terminal, missingDisplay(), clock, userHome, environment).desk(guest);
  }

  /** Plays a file onto a wall at {@code speed} times its own pace, until it is stopped. */
  public int replay(Optional<Path> named, List<Path> files, String columns, double speed) throws InterruptedException, IOException {
    return room(missingDisplay()).run(ReplayFeed.plan(open(named), files, columns, speed, clock));
  }

  /** Draws each screen and the desk into files. A demo that is running already is drawn over a store of its own. */
  public int snapshot(Optional<Path> named, Optional<String> layout, int width, int height, Duration after, Path out)
      throws InterruptedException, IOException {
    RoomPlan plan = plan(open(named), layout);
    RunningRoom room = room(Optional.of("A snapshot is drawn off-screen"));
    try {
      return room.snapshot(plan, width, height, after, out);
    } catch (StoreHeldException held) {
      if (!plan.center().home().demo()) {
        throw held;
      }
      Path store = Files.createTempDirectory("watchfloor-demo");
      try {
        return room.snapshot(plan.over(store), width, height, after, out);
      } finally {
        Folders.delete(store);
      }
    }
  }

  /** Reads files into the store. */
  public int ingest(Optional<Path> named, List<Path> files, String columns, boolean json) throws InterruptedException, IOException {
    return new IngestRun(clock, terminal).run(open(named), files, columns, json);
  }

  /** Prints what the analysis makes of a file. */
  public int analyse(Optional<Path> named, Path file, String columns, String format) throws InterruptedException, IOException {
    return new AnalyseRun(clock, terminal).run(open(named), file, columns, format);
  }

  /** Prints when the surge detector would have raised an alarm over a series. */
  public int detect(Path series, boolean json) throws IOException {
    return new DetectRun(terminal).run(series, json);
  }

  /** Prints which alarms a center's last days would have had, as it is set or as somebody wants to try. */
  public int preview(Optional<Path> named, int days, AlarmWish wish, boolean json) throws InterruptedException {
    return new PreviewRun(clock, terminal).run(open(named), days, wish, json);
  }

  /** Learns from labelled posts. */
  public int teach(Optional<Path> named, Path file, String columns) throws IOException {
    return new TeachRun(clock, terminal).file(open(named), file, columns);
  }

  /** Prints what a center's teaching is worth. */
  public int teachCompare(Optional<Path> named) {
    return new TeachRun(clock, terminal).compare(open(named));
  }

  /** Takes back what was taught after a moment. */
  public int teachRollBack(Optional<Path> named, When to) {
    OpenCenter center = open(named);
    return new TeachRun(clock, terminal).rollBack(center, to.in(center.value().zone()));
  }

  /** Makes the model that comes with the program from the data in a folder. */
  public int teachBase(Path data, Path out) throws IOException {
    return new TeachRun(clock, terminal).base(data, out);
  }

  /** Says why the analysis judges a text as it does. */
  public int why(Optional<Path> named, String text, String language) {
    return new WhyRun(clock, terminal).run(open(named), text, language);
  }

  /** Names what is wrong with a center. */
  public int check(Optional<Path> named) throws InterruptedException {
    return new CheckRun(clock, terminal, missingDisplay()).run(named, environment, userHome);
  }

  /** Names the scenarios that can be played. */
  public int drillList(Optional<Path> named, boolean json) {
    return new DrillRun(open(named), clock, terminal).list(json);
  }

  /** Plays a drill in a room of its own, and reports on it. */
  public int drillRun(Optional<Path> named, String scenario, double speed, boolean headless, long seed, Optional<Path> out) throws InterruptedException, IOException {
    if (!headless && missingDisplay().isPresent()) {
      throw new RoomException(missingDisplay().get() + ": a drill needs windows for its people; with --headless it plays with scripted operators.");
    }
    return new DrillRun(open(named), clock, terminal).play(scenario, speed, headless, seed, out, room(Optional.empty()));
  }

  /** Reports on a drill that was played. */
  public int drillReport(Optional<Path> named, Optional<Path> folder, Optional<Path> out) throws IOException {
    return new DrillRun(open(named), clock, terminal).report(folder, out);
  }

  /** The verbs about the store. */
  public StoreCare storeCare() {
    return new StoreVerbs(clock, environment, userHome, terminal);
  }

  /** The verbs about people. */
  public PeopleCare peopleCare() {
    return new StoreVerbs(clock, environment, userHome, terminal);
  }

  /** Writes a new center, and makes its hub's certificate. */
  public int init(Path folder) {
    CenterTemplate.write(folder).forEach(file -> terminal.result(file.toString()));
    HubIdentity identity = HubLink.identity(open(Optional.of(folder)), HubSetting.DEFAULT, clock);
    terminal.say("its hub's fingerprint, for walls and desks on other machines: " + identity.fingerprint().text());
    terminal.say("a center to edit is in " + folder + "; 'watchfloor --center " + folder + " check' says what it still lacks.");
    return DONE;
  }

  /** Measures the store, the link, the wall, the analysis, or all where no name is given, on {@code disk}, else where the system keeps temporary files. */
  public int bench(String name, Optional<Path> disk, BenchSize size, boolean json) throws InterruptedException, IOException {
    return new BenchRun(clock, terminal, missingDisplay()).run(name, disk, size, json);
  }

  /** One process of a measurement that needs several. */
  public int benchChild(String what, Path dir, int mentions, int operations) throws InterruptedException {
    return new BenchRun(clock, terminal, missingDisplay()).child(what, dir, mentions, operations);
  }

  /** The one plain sentence about a failure; a stranger's exception is logged and named. */
  public String sentence(Throwable failure) {
    LOG.warn("the verb failed", failure);
    if (failure instanceof RoomException
        || failure instanceof SettingsException
        || failure instanceof StoreException
        || failure instanceof DeskException
        || failure instanceof IntakeException
        || failure instanceof JournalException
        || failure instanceof PeopleException
        || failure instanceof TrustException
        || failure instanceof LinkException
        || failure instanceof BenchException
        || failure instanceof TeachingException
        || failure instanceof ToolkitException) {
      return failure.getMessage();
    }
    if (failure instanceof IOException) {
      return "a file could not be read or written: " + failure.getMessage() + " (" + failure.getClass().getSimpleName() + ").";
    }
    return "this stopped on an error inside the program (" + failure + "); the log has the rest.";
  }

  private RoomPlan plan(OpenCenter center, Optional<String> layout) throws IOException {
    boolean demo = center.home().demo();
    return new RoomPlan(
        center, center.value(), demo ? new RoomMode.Demo() : new RoomMode.Live(), center.home().store(), clock, layout,
        demo ? new DemoFeed(center.value(), center.home().folder(), clock) : new CenterFeed(center, environment, clock));
  }

  private RunningRoom room(Optional<String> noDisplay) {
    return new RunningRoom(terminal, noDisplay, clock, environment, this::sentence);
  }

  private Optional<String> missingDisplay() {
    return Display.missing(environment, operatingSystem);
  }

  private OpenCenter open(Optional<Path> named) {
    OpenCenter center = OpenCenter.find(named, environment, userHome);
    Logs.toFile(center.log());
    if (!center.center().asWritten()) {
      terminal.say(center.center().trouble());
    }
    return center;
  }
}
