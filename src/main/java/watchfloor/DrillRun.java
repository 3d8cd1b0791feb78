package watchfloor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import watchfloor.command.Terminal;
import watchfloor.drill.Assessment;
import watchfloor.drill.Assessor;
import watchfloor.drill.Deed;
import watchfloor.drill.Ghost;
import watchfloor.drill.Scenario;
import watchfloor.drill.ScenarioPlayer;
import watchfloor.drill.Setting;
import watchfloor.intake.Pause;
import watchfloor.report.AfterActionPage;
import watchfloor.settings.Center;
import watchfloor.settings.Person;
import watchfloor.settings.ScenarioFiles;
import watchfloor.store.Store;

/** Plays drills and reports on them. Each method is one verb's work, on the caller's thread. */
final class DrillRun {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration CREW_TICK = Duration.ofMillis(50);
  private static final Duration SAVE = Duration.ofSeconds(5);
  /** What was in the outbox when a scenario ended may still arrive. */
  private static final int SETTLE_LOOKS = 10;
  private static final int DONE = 0;

  private final OpenCenter center;
  private final Clock clock;
  private final Terminal terminal;

  DrillRun(OpenCenter center, Clock clock, Terminal terminal) {
    this.center = center;
    this.clock = clock;
    this.terminal = terminal;
  }

  /** Names what can be played. */
  int list(boolean json) {
    ScenarioFiles files = files(center.texts().language());
    List<String> rows = files.names().stream().map(name -> row(files.read(name).value(), json)).toList();
    rows.forEach(row -> terminal.result(json ? (row.equals(rows.get(0)) ? "[" : " ") + row + (row.equals(rows.get(rows.size() - 1)) ? "]" : ",") : row));
    return DONE;
  }

  private static String row(Scenario scenario, boolean json) {
    return json
        ? "{\"name\":\"" + scenario.name() + "\",\"title\":\"" + scenario.title().replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"minutes\":"
            + scenario.lasts().toMinutes() + "}"
        : String.format("%-22s %3d min  %s", scenario.name(), scenario.lasts().toMinutes(), scenario.title());
  }

  /**
   * Plays one to its end, then reports.
   *
   * @param room     shows it, or only runs it
   * @param headless with scripted operators and without windows
   * @param out      where the report goes too
   */
  int play(String name, double speed, boolean headless, long seed, Optional<Path> out, RunningRoom room) throws IOException, InterruptedException {
    ScenarioFiles files = files(center.texts().language());
    String text = files.text(name);
    DrillPlan plan = DrillPlan.of(center, files.read(text, name).value(), seed, clock);
    DrillFolder folder = new DrillFolder(plan.folder());
    Center settings = plan.center().value();
    folder.begin(new DrillFolder.Facts(name, center.texts().language(), seed, new Setting(settings.brand().name(), settings.brand().handle()),
        plan.network().clock().instant(), settings.zone()), text);
    terminal.say(plan.network().player().brief());
    if (headless) {
      room.play(plan.room(Optional.empty()), hub -> rehearse(plan, hub, folder, speed, seed));
    } else {
      room.run(plan.room(Optional.empty(), hub -> begin(plan, hub, folder, speed, true)));
    }
    plan.network().player().end();
    folder.timeline(plan.network().player().timeline());
    return report(Optional.of(plan.folder()), out);
  }

  /** @param windows whether somebody has to close them in the end */
  private void begin(DrillPlan plan, Hub hub, DrillFolder folder, double speed, boolean windows) {
    ScenarioPlayer player = plan.network().player();
    AtomicBoolean told = new AtomicBoolean();
    hub.every("the drill's timeline", SAVE, () -> {
      save(folder, player);
      if (windows && player.ended() && !told.getAndSet(true)) {
        terminal.say("the drill is over. Close its desk, and its report is written.");
      }
    });
    player.speed(speed);
    player.start();
  }

  private void rehearse(DrillPlan plan, Hub hub, DrillFolder folder, double speed, long seed) throws InterruptedException {
    ScenarioPlayer player = plan.network().player();
    DrillCrew crew = new DrillCrew(plan.scenario(), hub.desk(), seed);
    hub.every("the drill's crew", CREW_TICK, () -> crew.tick(plan.network().clock().instant()));
    begin(plan, hub, folder, speed, false);
    Pause pause = Pause.real();
    while (!player.ended()) {
      Duration position = player.status().position();
      terminal.progress((double) position.toMillis() / plan.scenario().lasts().toMillis(), position.toMinutes() + " of " + plan.scenario().lasts().toMinutes() + " min");
      pause.await(LOOK);
    }
    terminal.progressDone();
    for (int look = 0; look < SETTLE_LOOKS || player.behind() || hub.queued() > 0; look++) {
      pause.await(LOOK);
    }
  }

  private static void save(DrillFolder folder, ScenarioPlayer player) {
    try {
      folder.timeline(player.timeline());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Assesses a drill that was played, the newest where none is named. */
  int report(Optional<Path> named, Optional<Path> out) throws IOException {
    DrillFolder folder = new DrillFolder(named.orElseGet(this::newest));
    DrillFolder.Facts facts = folder.facts();
    Scenario scenario = files(facts.language()).read(folder.scenario(), facts.scenario()).value();
    Assessment assessment = assess(folder, facts, scenario);
    String html = AfterActionPage.of(assessment, facts.zone());
    Path report = folder.report(html);
    if (out.isPresent()) {
      Files.createDirectories(out.get());
      report = out.get().resolve(folder.folder().getFileName() + ".html");
      Files.writeString(report, html);
    }
    terminal.say("met in time: " + assessment.score() + " % of what was expected.");
    terminal.result(report.toString());
    return DONE;
  }

  private Assessment assess(DrillFolder folder, DrillFolder.Facts facts, Scenario scenario) throws IOException {
    DrillPlan plan = DrillPlan.of(center, scenario, facts.seed(), clock);
    Map<String, String> teams = new HashMap<>();
    for (Person person : plan.center().value().crew()) {
      teams.put(person.id(), person.team());
    }
    try (Threads threads = new Threads((where, cause) -> terminal.say("part of the report failed (" + where + "): the log has the rest."));
        Store store = CenterStore.open(folder.folder().resolve("store"), plan.center(), threads, clock, (subject, sentence) -> { })) {
      List<Deed> deeds = plan.deeds().all(store.desk());
      return Assessor.of(scenario, folder.timeline(), deeds, teams, Ghost.of(scenario, facts.setting(), facts.seed(), facts.start(), facts.zone()));
    }
  }

  private Path newest() {
    Path drills = center.home().drills();
    if (Files.isDirectory(drills)) {
      try (Stream<Path> all = Files.list(drills)) {
        Optional<Path> last = all.filter(Files::isDirectory).max(Comparator.comparing(DrillRun::changed));
        if (last.isPresent()) {
          return last.get();
        }
      } catch (IOException e) {
        throw new RoomException(drills + " cannot be read (" + e.getMessage() + "): check its rights.", e);
      }
    }
    throw new RoomException("No drill was played yet in " + drills + ": 'watchfloor drill run SCENARIO' plays one.");
  }

  private static Instant changed(Path folder) {
    return Instant.ofEpochMilli(folder.toFile().lastModified());
  }

  private ScenarioFiles files(String language) {
    return new ScenarioFiles(center.home(), language);
  }
}
