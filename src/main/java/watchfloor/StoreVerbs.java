package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.command.ExportFormat;
import watchfloor.command.NewAccount;
import watchfloor.command.PeopleCare;
import watchfloor.command.StoreCare;
import watchfloor.command.Terminal;
import watchfloor.command.When;
import watchfloor.desk.Actor;
import watchfloor.intake.Pause;
import watchfloor.people.Passwords;
import watchfloor.store.Store;
import watchfloor.store.StoreMove;
import watchfloor.store.StoreRepair;
import watchfloor.store.StoreServer;
import watchfloor.store.disk.StoreHeldException;

/** The verbs about a center's store: done here where no room has it open, else by the room that has. */
final class StoreVerbs implements StoreCare, PeopleCare {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int NEEDS_A_PERSON = 3;
  private static final String STATION = "command line";

  private final Clock clock;
  private final Map<String, String> environment;
  private final Path userHome;
  private final Terminal terminal;

  StoreVerbs(Clock clock, Map<String, String> environment, Path userHome, Terminal terminal) {
    this.clock = clock;
    this.environment = environment;
    this.userHome = userHome;
    this.terminal = terminal;
  }

  @Override
  public int backup(Optional<Path> center) throws IOException, InterruptedException {
    return ask(open(center), StoreOrders.BACKUP, List.of());
  }

  @Override
  public int backups(Optional<Path> center) throws IOException, InterruptedException {
    return ask(open(center), StoreOrders.BACKUPS, List.of());
  }

  @Override
  public int export(Optional<Path> center, When from, When to, Path out, ExportFormat format) throws IOException, InterruptedException {
    OpenCenter open = open(center);
    Instant first = from.in(open.value().zone());
    Instant end = to.in(open.value().zone());
    if (!first.isBefore(end)) {
      throw new RoomException("The export would be empty: it ends at " + end + ", not after it begins at " + first + ".");
    }
    return ask(open, StoreOrders.EXPORT, List.of(first.toString(), end.toString(), out.toAbsolutePath().toString(), format.name()));
  }

  @Override
  public int forget(Optional<Path> center, String person, Optional<String> channel, boolean yes) throws IOException, InterruptedException {
    return ask(open(center), StoreOrders.FORGET, List.of(person, channel.orElse(""), Boolean.toString(yes)));
  }

  @Override
  public int restore(Optional<Path> center, Optional<When> to, Optional<String> backup) throws InterruptedException {
    OpenCenter open = open(center);
    return repair(open, repair -> List.of(repair.restore(to.map(when -> when.in(open.value().zone())), backup)));
  }

  @Override
  public int recover(Optional<Path> center) throws InterruptedException {
    return repair(open(center), StoreRepair::recover);
  }

  @Override
  public int moveStore(Optional<Path> center, String url, Optional<Path> passwordFile) {
    OpenCenter open = open(center);
    Path folder = open.home().store();
    if (!Files.isDirectory(folder)) {
      throw new RoomException("There is no store in " + folder + " to move: a new center simply names the database in its settings.");
    }
    StoreServer server = passwordFile.map(file -> StoreServer.withPasswordIn(url, file)).orElseGet(() -> new StoreServer(url, ""));
    StoreMove.Result result;
    try (Threads threads = threads()) {
      StoreMove move = new StoreMove(folder, server, CenterStore.lanes(threads), CenterStore.rules(open.value(), open.home().folder()), clock);
      result = move.run(done -> terminal.progress(done, "move-store"));
    }
    terminal.progressDone();
    result.lines().forEach(terminal::result);
    terminal.say(result.same()
        ? "moved: write 'url: " + url + "' below 'store:' in " + open.home().file() + " to work with it; the files stay as they are."
        : "the database does not hold what the files hold, and was emptied again: the store stays where it is.");
    return result.same() ? DONE : FAILED;
  }

  /** What changes the store under a room's feet is done only while no room is open. */
  private interface Repair {
    List<String> by(StoreRepair repair);
  }

  private int repair(OpenCenter center, Repair what) {
    Optional<StoreServer> server = CenterStore.server(center);
    if (server.isPresent()) {
      throw new RoomException("The store is in the database " + server.get() + ": bring it back with PostgreSQL's own tools, such as pg_restore or a standby.");
    }
    try (Threads threads = threads()) {
      StoreRepair repair =
          new StoreRepair(center.home().store(), CenterStore.lanes(threads), CenterStore.rules(center.value(), center.home().folder()), clock);
      what.by(repair).forEach(terminal::result);
    }
    return DONE;
  }

  @Override
  public int add(Optional<Path> center, NewAccount account) throws IOException, InterruptedException {
    Passwords passwords = new Passwords();
    String password = password(passwords, account.passwordFile());
    String hash = passwords.hash(password.toCharArray());
    int code = inStore(open(center), PeopleOrders.ADD, List.of(
        account.id(), account.name().orElse(account.id()), account.team(), account.role(), account.hours(), account.addresses(), hash));
    return shown(code, password, account.passwordFile());
  }

  @Override
  public int list(Optional<Path> center, boolean inJson) throws IOException, InterruptedException {
    return inStore(open(center), PeopleOrders.LIST, List.of(Boolean.toString(inJson)));
  }

  @Override
  public int disable(Optional<Path> center, String id) throws IOException, InterruptedException {
    return inStore(open(center), PeopleOrders.DISABLE, List.of(id));
  }

  @Override
  public int enable(Optional<Path> center, String id) throws IOException, InterruptedException {
    return inStore(open(center), PeopleOrders.ENABLE, List.of(id));
  }

  @Override
  public int reset(Optional<Path> center, String id, Optional<Path> passwordFile) throws IOException, InterruptedException {
    Passwords passwords = new Passwords();
    String password = password(passwords, passwordFile);
    return shown(inStore(open(center), PeopleOrders.RESET, List.of(id, passwords.hash(password.toCharArray()))), password, passwordFile);
  }

  private static String password(Passwords passwords, Optional<Path> file) throws IOException {
    return file.isPresent() ? Passwords.sound(LinkHome.password(file.get())) : passwords.generate();
  }

  /** A password that was made up is shown once, here; it is in no file. */
  private int shown(int code, String password, Optional<Path> file) {
    if (code == DONE && file.isEmpty()) {
      terminal.say("the password, shown this once:");
      terminal.result(password);
    }
    return code;
  }

  private int ask(OpenCenter center, String verb, List<String> arguments) throws IOException, InterruptedException {
    Path folder = center.home().store();
    if (CenterStore.server(center).isEmpty() && !Files.isDirectory(folder)) {
      throw new RoomException("There is no store in " + folder + " yet: it is made when the room first starts.");
    }
    return inStore(center, verb, arguments);
  }

  /** In the store itself, or by the room that has it open; the store is made where there is none. */
  private int inStore(OpenCenter center, String verb, List<String> arguments) throws IOException, InterruptedException {
    Path folder = center.home().store();
    try (Threads threads = threads(); Store store = CenterStore.open(folder, center, threads, clock, this::said)) {
      store.told().forEach(terminal::say);
      OrderAnswer answer = new StoreOrders(store, clock).answer(verb, arguments, new Actor(System.getProperty("user.name"), STATION));
      boolean result = answer.exitCode() == DONE || answer.exitCode() == NEEDS_A_PERSON;
      answer.lines().forEach(result ? terminal::result : terminal::say);
      return answer.exitCode();
    } catch (StoreHeldException held) {
      return new OrderDesk(folder, clock, Pause.real(), terminal).ask(verb, arguments);
    }
  }

  private Threads threads() {
    return new Threads((where, cause) -> terminal.say(where + " failed (" + cause + "); the log has the rest."));
  }

  private void said(String subject, String sentence) {
    if (!sentence.isEmpty()) {
      terminal.say(sentence);
    }
  }

  private OpenCenter open(Optional<Path> named) {
    OpenCenter center = OpenCenter.find(named, environment, userHome);
    Logs.toFile(center.log());
    return center;
  }
}
