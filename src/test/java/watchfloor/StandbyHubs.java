package watchfloor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import watchfloor.command.CommandLines;
import watchfloor.command.Prompt;
import watchfloor.command.Terminal;
import watchfloor.link.client.HubAddress;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.LinkException;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.client.SeenTerm;
import watchfloor.link.trust.FirstContact;
import watchfloor.link.trust.Fingerprint;
import watchfloor.link.trust.KnownHubs;
import watchfloor.link.trust.PinnedTrust;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.StandbyHealth;
import watchfloor.link.wire.WireJson;
import watchfloor.settings.HubSetting;

/** Two centers, a hub's and its standby's, each a process of the program, for tests. */
final class StandbyHubs {
  static final String PASSWORD = "a long enough password";

  final Path dir;
  final int portA = free();
  final int portB = free();
  private final Path home;
  private final Path password;
  private final Fingerprint fingerprint;
  private final List<Process> processes = new ArrayList<>();
  private final List<ExecutorService> threads = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final WireJson json = new WireJson();

  StandbyHubs(Path dir) throws IOException {
    this.dir = dir;
    home = Files.createDirectories(dir.resolve("home"));
    password = dir.resolve("password");
    Files.writeString(password, PASSWORD + "\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    done(verb("init", center("a").toString()));
    done(verb("--center", center("a").toString(), "operator", "add", "root", "--role", "administrator", "--password-file", password.toString()));
    done(verb("--center", center("a").toString(), "operator", "add", "lin", "--role", "lead", "--password-file", password.toString()));
    Path posts = dir.resolve("posts.csv");
    Files.writeString(posts, "id,time,author,text\n1," + Instant.now().getEpochSecond() + ",ana,\"@ExampleAir my luggage is lost, this is terrible!\"\n");
    done(verb("--center", center("a").toString(), "ingest", posts.toString()));
    OpenCenter center = OpenCenter.find(Optional.of(center("a")), Map.of(), home);
    fingerprint = HubLink.identity(center, HubSetting.DEFAULT, Clock.systemUTC()).fingerprint();
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Path center(String name) {
    return dir.resolve(name);
  }

  /** How a verb ended, and what it said. */
  record Said(int code, String text) {}

  private static void done(Said said) {
    if (said.code() != 0) {
      throw new IllegalStateException(said.toString());
    }
  }

  Said verb(String... args) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text, true);
    Terminal terminal = new Terminal(out, out, false);
    Wiring wiring = new Wiring(Clock.systemUTC(), Map.of(), home, "Linux", terminal);
    int code = CommandLines.run(wiring, wiring.storeCare(), wiring.peopleCare(), Prompt.ofProcess(), terminal, args);
    return new Said(code, text.toString());
  }

  Said verbOf(String center, String... args) {
    List<String> all = new ArrayList<>(List.of("--center", center(center).toString()));
    all.addAll(List.of(args));
    return verb(all.toArray(String[]::new));
  }

  Process hub(String center, int port) throws IOException {
    return start(center, "hub", "--listen", "127.0.0.1:" + port);
  }

  /** @param hub where the standby finds its hub @param reached where the hub finds the standby */
  Process standby(String center, int port, int hub, int reached) throws IOException {
    return start(center, "hub", "--standby", "127.0.0.1:" + hub, "--as", "root", "--password-file", password.toString(), "--fingerprint",
        fingerprint.text(), "--listen", "127.0.0.1:" + port, "--address", "127.0.0.1:" + reached);
  }

  private Process start(String center, String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Duser.home=" + home, "-cp", classes(),
        "watchfloor.Watchfloor", "--center", center(center).toString()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "WATCHFLOOR_HOME", "JAVA_TOOL_OPTIONS"));
    Process process = builder.redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(dir.resolve(center + ".out").toFile())).start();
    processes.add(process);
    return process;
  }

  /** The started program must not find the tests' own log settings. */
  private static String classes() {
    String separator = System.getProperty("path.separator");
    return String.join(separator, List.of(System.getProperty("java.class.path").split(separator)).stream()
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/")).toList());
  }

  String said(String center) {
    try {
      return Files.readString(dir.resolve(center + ".out"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  HubHttp http(int... ports) {
    ExecutorService calls = Executors.newCachedThreadPool();
    threads.add(calls);
    List<HubHttp.Way> ways = new ArrayList<>();
    for (int port : ports) {
      HubAddress address = new HubAddress("127.0.0.1", port);
      PinnedTrust trust = new PinnedTrust(
          address.toString(), new KnownHubs(dir.resolve("known-" + port)), new FirstContact.Given(fingerprint), Clock.systemUTC());
      ways.add(new HubHttp.Way(address, HubHttp.Trust.pinned(trust)));
    }
    HubHttp http = new HubHttp(ways, json, calls, Optional.empty(), new SeenTerm(Optional.empty()));
    open.add(http);
    return http;
  }

  boolean isHub(int port) {
    try {
      return http(port).text(Protocol.TERM).contains("\"hub\"");
    } catch (LinkException e) {
      return false;
    }
  }

  /** What a standby says; empty while it does not answer. */
  Optional<StandbyHealth> health(HubHttp standby) {
    try {
      return Optional.of(standby.get(Protocol.HEALTH, StandbyHealth.class));
    } catch (LinkException e) {
      return Optional.empty();
    }
  }

  /** A desk that knows these places; fails with LinkException while none of them is a hub. */
  RemoteRoom desk(int... ports) {
    HubHttp http = http(ports);
    http.signIn(new SignIn("lin", PASSWORD, "desk"));
    ScheduledExecutorService lane = Executors.newSingleThreadScheduledExecutor();
    ExecutorService disk = Executors.newSingleThreadExecutor();
    threads.addAll(List.of(lane, disk));
    RemoteRoom room = new RemoteRoom(new RemoteRoom.Parts(
        http, http.get(Protocol.CENTER, CenterView.class), "desk", dir.resolve("drafts"), lane, disk, Clock.systemUTC(), RandomGenerator.getDefault(),
        Instant::toString));
    open.add(room);
    room.start().orTimeout(30, TimeUnit.SECONDS).join();
    return room;
  }

  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    threads.forEach(ExecutorService::shutdownNow);
    for (Process process : processes) {
      process.destroyForcibly();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }
}
