package watchfloor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import watchfloor.channel.bluesky.Session;
import watchfloor.command.Terminal;
import watchfloor.drill.Scenario;
import watchfloor.intake.Pause;
import watchfloor.screen.Styles;
import watchfloor.screen.SystemFonts;
import watchfloor.settings.Kept;
import watchfloor.settings.Read;
import watchfloor.settings.ScenarioFiles;
import watchfloor.settings.SettingsException;
import watchfloor.store.StandbyStore;
import watchfloor.store.Store;
import watchfloor.store.StoreTerm;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.triage.Playbook;
import watchfloor.wall.Layout;
import watchfloor.wall.NightLight;

/** Reads everything that a center is made of, and names each fault and each thing that this machine lacks. */
final class CheckRun {
  private static final int SOUND = 0;
  private static final int BROKEN = 1;
  private static final int NEEDS_A_PERSON = 3;

  private final Clock clock;
  private final Terminal terminal;
  private final Optional<String> noDisplay;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  CheckRun(Clock clock, Terminal terminal, Optional<String> noDisplay) {
    this.clock = clock;
    this.terminal = terminal;
    this.noDisplay = noDisplay;
  }

  /** 0 when all is sound, 3 when something is only worth knowing, 1 when something is broken. */
  int run(Optional<Path> named, Map<String, String> environment, Path userHome) throws InterruptedException {
    try {
      OpenCenter center = OpenCenter.find(named, environment, userHome);
      terminal.result("center    " + (center.home().demo() ? "the demo center" : center.home().file()) + ", brand " + center.value().brand().name());
      add(faults, center.center().trouble());
      notes.addAll(center.center().notes());
      layouts(center);
      playbooks(center);
      styles(center);
      scenarios(center);
      feed(center, environment);
      store(center);
    } catch (SettingsException e) {
      faults.add(e.getMessage());
    }
    machine();
    faults.forEach(fault -> terminal.result("BROKEN    " + fault));
    notes.forEach(note -> terminal.result("note      " + note));
    terminal.result(faults.isEmpty() ? "sound" : "faults: " + faults.size());
    return !faults.isEmpty() ? BROKEN : notes.isEmpty() ? SOUND : NEEDS_A_PERSON;
  }

  /** The one that is in use, and those of the center's own folder. */
  private List<String> names(String used, Path folder) {
    List<String> names = new ArrayList<>(List.of(used));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".yaml")).sorted()
            .map(file -> file.substring(0, file.length() - ".yaml".length())).filter(name -> !names.contains(name)).forEach(names::add);
      } catch (java.io.IOException e) {
        faults.add(folder + " cannot be read (" + e.getMessage() + "): check its rights.");
      }
    }
    return names;
  }

  private void playbooks(OpenCenter center) {
    for (String name : names(center.value().playbook(), center.home().folder().resolve("playbooks"))) {
      try {
        Kept<Playbook> playbook = center.files().playbook(center.value(), name);
        add(faults, playbook.trouble());
        notes.addAll(playbook.notes());
        terminal.result("playbook  " + name + ", steps " + playbook.value().steps().size());
      } catch (SettingsException e) {
        faults.add(e.getMessage());
      }
    }
  }

  private void layouts(OpenCenter center) {
    for (String name : names(center.value().layout(), center.home().layouts())) {
      try {
        Kept<Layout> layout = center.layout(Optional.of(name));
        add(faults, layout.trouble());
        notes.addAll(layout.notes());
        terminal.result("layout    " + name + ", screens " + layout.value().screens().size());
      } catch (SettingsException e) {
        faults.add(e.getMessage());
      }
    }
  }

  /** The center's own; those of the program are tested with it. */
  private void scenarios(OpenCenter center) {
    ScenarioFiles files = new ScenarioFiles(center.home(), center.texts().language());
    for (String name : files.own()) {
      try {
        Read<Scenario> read = files.read(name);
        notes.addAll(read.notes());
        terminal.result("drill     " + name + ", minutes " + read.value().lasts().toMinutes());
      } catch (SettingsException e) {
        faults.add(e.getMessage());
      }
    }
  }

  private void styles(OpenCenter center) {
    Styles styles = center.sheets();
    styles.check();
    faults.addAll(styles.problems());
    terminal.result("looks     theme " + styles.theme().word() + ", language " + center.texts().language() + night(center.value().look().night()));
  }

  private static String night(NightLight night) {
    return night.equals(NightLight.NONE) ? "" : ", walls with " + night.percent() + " % of their light from " + night.from() + " to " + night.to();
  }

  private void feed(OpenCenter center, Map<String, String> environment) throws InterruptedException {
    if (center.home().demo()) {
      terminal.result("sources   the demo's invented public; answers reach nobody");
      return;
    }
    try (Threads threads = new Threads((where, cause) -> faults.add(where + ": " + cause))) {
      CenterFeed feed = new CenterFeed(center, environment, clock);
      terminal.result("sources   " + feed.open(threads).sources().size());
      accounts(feed.bluesky(threads));
    } catch (RoomException e) {
      faults.add(e.getMessage());
    }
  }

  /** Signs in to each account whose secret is there. */
  private void accounts(BlueskyFeed bluesky) throws InterruptedException {
    add(notes, bluesky.lacks());
    if (bluesky.session().isPresent()) {
      Session session = bluesky.session().get();
      try {
        terminal.result("account   " + session.handle() + " on Bluesky, signed in as " + session.did());
      } catch (Session.SignInException e) {
        (e.forAPerson() ? faults : notes).add(e.getMessage());
      }
    }
  }

  private void store(OpenCenter center) throws InterruptedException {
    if (center.value().store().server().isEmpty() && !Files.isDirectory(center.home().store())) {
      terminal.result("store     none yet; it is made at the first start in " + center.home().store());
      return;
    }
    StoreTerm term = StoreTerm.read(center.home().store());
    if (term.role() == StoreTerm.Role.FOLLOWS) {
      terminal.result("store     " + center.home().store() + ", the standby of the hub at " + term.peer() + ", whose logs are read now");
      faults.addAll(StandbyStore.faults(center.home().store()));
      return;
    }
    try (Threads threads = new Threads((where, cause) -> faults.add(where + ": " + cause))) {
      try (Store store = CenterStore.open(center.home().store(), center, threads, clock, (subject, sentence) -> add(notes, sentence))) {
        notes.addAll(store.told());
        faults.addAll(store.care().verify().join());
        terminal.result("store     " + store.place() + ", last mention " + store.mentions().lastId());
        terminal.result("people    " + new PeopleOrders(store.people(), clock).counts());
      } catch (StoreHeldException held) {
        askRoom(center);
      } catch (StoreException e) {
        faults.add(e.getMessage());
      }
    }
  }

  /** A room that is open reads its store itself, and says what it found. */
  private void askRoom(OpenCenter center) throws InterruptedException {
    terminal.result("store     " + center.home().store() + ", which a room has open and reads now");
    if (new OrderDesk(center.home().store(), clock, Pause.real(), terminal).ask(StoreOrders.CHECK, List.of()) != SOUND) {
      faults.add("the store is not what was written: see above.");
    }
  }

  private void machine() {
    noDisplay.ifPresent(reason -> notes.add(reason + ": the room would run off-screen."));
    List<String> scripts = SystemFonts.missingScripts();
    if (!scripts.isEmpty()) {
      notes.add("No font here has letters for " + String.join(", ", scripts) + ": on Debian install fonts-noto-core and fonts-noto-cjk.");
    }
  }

  private static void add(List<String> list, String sentence) {
    if (!sentence.isEmpty()) {
      list.add(sentence);
    }
  }
}
