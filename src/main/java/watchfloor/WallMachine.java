package watchfloor;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import watchfloor.command.HubGuest;
import watchfloor.command.Terminal;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.WireJson;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.Placement.Monitors;

/** What is done once with a machine that a wall hangs on: its monitors are identified, and the wall is made to start by itself. */
final class WallMachine {
  private static final int DONE = 0;

  private final Map<String, String> environment;
  private final Path userHome;
  private final Terminal terminal;

  WallMachine(Map<String, String> environment, Path userHome, Terminal terminal) {
    this.environment = environment;
    this.userHome = userHome;
    this.terminal = terminal;
  }

  int identify(Optional<Path> named, HubGuest guest, Optional<String> layout, Optional<String> noDisplay, Duration shown) throws InterruptedException {
    IdentifyRun run = new IdentifyRun(terminal, noDisplay);
    if (guest.hub().isEmpty()) {
      OpenCenter center = OpenCenter.find(named, environment, userHome);
      return run.run(center.layout(layout).value(), Monitors.BESIDE_A_DESK, new Look(center.sheets(), center.texts()), shown);
    }
    LinkHome home = new LinkHome(userHome, HubSearch.named(guest.hub().get()), new WireJson());
    CenterView center = last(home);
    Styles styles = new Styles(Optional.of(home.styles()));
    styles.theme(center.theme());
    Texts texts = Texts.choose(center.language(), Locale.getDefault());
    return run.run(home.layout(layout.orElse(center.layout()), texts.language()).value(), Monitors.ALL, new Look(styles, texts), shown);
  }

  private static CenterView last(LinkHome home) {
    try {
      return home.remembered()
          .orElseThrow(() -> new RoomException("This machine has not shown that hub's wall yet, so its layout is not known here: start the wall once."));
    } catch (IOException e) {
      throw new RoomException("What this machine knows of the hub could not be read: " + e.getMessage() + ".", e);
    }
  }

  int install(Optional<Path> named, HubGuest guest, Optional<String> layout) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
    if (guest.hub().isPresent()) {
      addGuest(command, guest);
    } else {
      OpenCenter center = OpenCenter.find(named, environment, userHome);
      named.ifPresent(folder -> command.addAll(List.of("--center", center.home().folder().toAbsolutePath().toString())));
      command.add("run");
    }
    layout.ifPresent(name -> command.addAll(List.of("--layout", name)));
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    new StartAtLogin(config.isBlank() ? userHome.resolve(".config") : Path.of(config)).install(command).forEach(file -> terminal.result(file.toString()));
    terminal.say("the wall starts by itself when this user's desktop starts; to start it now: systemctl --user daemon-reload && systemctl --user start watchfloor-wall.");
    return DONE;
  }

  private void addGuest(List<String> command, HubGuest guest) throws IOException {
    String id = guest.id().orElseThrow(() -> new RoomException("A wall that starts by itself cannot be asked who it is: name its account with --as."));
    Path file = guest.passwordFile().orElseThrow(
        () -> new RoomException("A wall that starts by itself cannot be asked for a password: name a file with --password-file."));
    LinkHome.password(file);
    command.addAll(List.of("wall", "--hub", guest.hub().orElseThrow(), "--as", id, "--password-file", file.toAbsolutePath().toString()));
    guest.fingerprint().ifPresent(shown -> command.addAll(List.of("--fingerprint", shown)));
  }

  /** Where this program lies. @throws RoomException it does not run from its jar */
  private static Path jar() {
    try {
      Path code = Path.of(WallMachine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!code.toString().endsWith(".jar")) {
        throw new RoomException("This program runs from " + code + " and not from its jar: build it (mvn package), then install it from target/watchfloor.jar.");
      }
      return code;
    } catch (URISyntaxException e) {
      throw new RoomException("It cannot be told where this program lies: " + e.getMessage() + ".", e);
    }
  }
}
