package watchfloor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import watchfloor.command.HubGuest;
import watchfloor.command.Terminal;
import watchfloor.link.client.HubAddress;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.LinkException;
import watchfloor.link.client.LinkState;
import watchfloor.link.client.SeenTerm;
import watchfloor.link.trust.Fingerprint;
import watchfloor.link.trust.FirstContact;
import watchfloor.link.trust.PinnedTrust;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.WireJson;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.screen.Window;
import watchfloor.screen.desk.SignInView;
import watchfloor.wall.Theme;

/**
 * One run of a wall or a desk whose hub is on another machine, from the first thread to the last.
 *
 * <p>Runs on the caller's thread.
 */
final class LinkedRun {
  private static final int DONE = 0;
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final Optional<String> noDisplay;
  private final Clock clock;
  private final Path userHome;
  private final Map<String, String> environment;
  private final FxLane lane = new FxLane();
  private final WireJson json = new WireJson();
  private final CountDownLatch stop = new CountDownLatch(1);

  /** @param noDisplay why windows cannot be opened, empty when they can */
  LinkedRun(Terminal terminal, Optional<String> noDisplay, Clock clock, Path userHome, Map<String, String> environment) {
    this.terminal = terminal;
    this.noDisplay = noDisplay;
    this.clock = clock;
    this.userHome = userHome;
    this.environment = environment;
  }

  /** Whom this machine is for its hub, and how it gets there. */
  private record Way(List<HubHttp.Way> ways, LinkHome home, String station, ExecutorService calls) {
    HubAddress address() {
      return ways.get(0).hub();
    }
  }

  int wall(HubGuest guest, Optional<String> layout, Optional<Theme> theme) throws InterruptedException, IOException {
    return run(guest, "wall", (way, threads, toolkits) -> {
      try (HubHttp http = http(way, Optional.of(credentials(guest, way)))) {
        Optional<CenterView> center = center(http, way, layout);
        if (center.isPresent()) {
          toolkits.await();
          show(new LinkedRoom.Plan(http, center.get(), way.home(), way.station(), RoomViews.Parts.WALL, layout, theme, clock), threads);
        }
      }
    });
  }

  /** The theme that somebody named. @throws RoomException there is none of that name */
  static Theme theme(String word) {
    return Theme.named(word).orElseThrow(
        () -> new RoomException("There is no theme '" + word + "': use one of " + String.join(", ", Theme.words()) + "."));
  }

  int desk(HubGuest guest) throws InterruptedException, IOException {
    return run(guest, "desk", (way, threads, toolkits) -> {
      boolean asks = guest.id().isEmpty() || guest.passwordFile().isEmpty();
      if (asks && noDisplay.isPresent()) {
        throw new RoomException(noDisplay.get() + ", so nobody can be asked who sits here: name --as and --password-file.");
      }
      try (HubHttp http = http(way, asks ? Optional.empty() : Optional.of(credentials(guest, way)))) {
        boolean again = true;
        while (again && stop.getCount() > 0) {
          toolkits.await();
          if (asks && !signedIn(http, way, guest.id().orElse(""))) {
            return;
          }
          CenterView center = way.home().fetch(http, Optional.empty());
          LinkState last = show(new LinkedRoom.Plan(
              http, center, way.home(), way.station(), RoomViews.Parts.DESK, Optional.empty(), Optional.empty(), clock), threads);
          again = asks && last instanceof LinkState.Refused;
        }
      }
    });
  }

  /** What is done once it is known how to reach the hub. */
  private interface Work {
    void with(Way way, Threads threads, Toolkits toolkits) throws InterruptedException, IOException;
  }

  private int run(HubGuest guest, String what, Work work) throws InterruptedException, IOException {
    CountDownLatch closed = new CountDownLatch(1);
    try (Threads threads = new Threads((where, cause) -> terminal.say("part of the program failed (" + where + "); its log has the rest."))) {
      threads.atExit("stop", () -> {
        stop.countDown();
        await(closed);
      });
      List<HubAddress> addresses = guest.hub().isPresent() ? HubSearch.allNamed(guest.hub().get()) : List.of(new HubSearch(terminal).near(threads.lane("find")));
      LinkHome home = new LinkHome(userHome, addresses.get(0), json);
      Logs.toFile(home.log());
      FirstContact contact = fingerprint(guest).<FirstContact>map(FirstContact.Given::new).orElseGet(FirstContact.Nobody::new);
      List<HubHttp.Way> ways = addresses.stream()
          .map(address -> new HubHttp.Way(address, HubHttp.Trust.pinned(new PinnedTrust(address.toString(), home.known(), contact, clock)))).toList();
      Toolkits toolkits = new Toolkits(noDisplay.isPresent());
      toolkits.start(threads);
      work.with(new Way(ways, home, what + " on " + machine(), threads.pool("hub-call", 4)), threads, toolkits);
    } finally {
      closed.countDown();
    }
    return DONE;
  }

  private static Optional<Fingerprint> fingerprint(HubGuest guest) {
    return guest.fingerprint().map(written -> Fingerprint.parse(written)
        .orElseThrow(() -> new RoomException("'" + written + "' is no fingerprint: the hub shows 64 figures and letters in groups of four.")));
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    } catch (UnknownHostException e) {
      return "a machine without a name";
    }
  }

  private static SignIn credentials(HubGuest guest, Way way) throws IOException {
    String id = guest.id().orElseThrow(() -> new RoomException("Nobody said as whom to sign in: name the account with --as."));
    Path file = guest.passwordFile().orElseThrow(() -> new RoomException("The password of " + id + " is missing: name a file with --password-file."));
    return new SignIn(id, LinkHome.password(file), way.station());
  }

  private HubHttp http(Way way, Optional<SignIn> known) {
    return new HubHttp(way.ways(), json, way.calls(), known, new SeenTerm(Optional.of(way.home().term())));
  }

  /** The center, from its hub or as it was the last time; waits for the hub where it was never seen. Empty when told to stop. */
  private Optional<CenterView> center(HubHttp http, Way way, Optional<String> layout) throws InterruptedException, IOException {
    boolean said = false;
    while (stop.getCount() > 0) {
      try {
        return Optional.of(way.home().fetch(http, layout));
      } catch (LinkException e) {
        Optional<CenterView> remembered = way.home().remembered();
        if (e.kind() == LinkException.Kind.REFUSED || e.kind() == LinkException.Kind.OUTDATED) {
          throw e;
        } else if (remembered.isPresent()) {
          return remembered;
        } else if (!said) {
          terminal.say(e.getMessage() + " It is tried again until it answers.");
          said = true;
        }
      }
      stop.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
    return Optional.empty();
  }

  private LinkState show(LinkedRoom.Plan plan, Threads threads) throws InterruptedException, IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (LinkedRoom room = new LinkedRoom(plan, threads, lane, noDisplay, environment)) {
      noDisplay.ifPresent(reason -> terminal.say(reason + ": pictures of every screen are written into " + plan.home().pictures() + "; stop it with Ctrl+C."));
      return room.show(stop, over);
    }
  }

  /** Asks who sits here until somebody has signed in; false when the window was closed instead. */
  private boolean signedIn(HubHttp http, Way way, String knownId) throws InterruptedException, IOException {
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    Look look = look(way);
    Window window = CompletableFuture.supplyAsync(() -> {
      SignInView view = new SignInView(way.address().toString(), knownId, look, lane, (id, password) -> CompletableFuture.runAsync(() -> {
        http.signIn(new SignIn(id, new String(password), way.station()));
        Arrays.fill(password, ' ');
        entered.complete(true);
      }, way.calls()));
      Window shown = new Window(view, look.texts().of("window.desk"), () -> entered.complete(false));
      shown.show(ScreenChoice.primary(), 0, 1);
      return shown;
    }, lane).join();
    try {
      while (stop.getCount() > 0 && !entered.isDone()) {
        stop.await(100, TimeUnit.MILLISECONDS);
      }
      return entered.getNow(false);
    } finally {
      lane.runAndWait(window::close, CLOSE_WITHIN);
    }
  }

  /** How the center looked the last time; nobody has signed in yet, so it cannot be asked. */
  private static Look look(Way way) throws IOException {
    Styles styles = new Styles(Optional.of(way.home().styles()));
    Optional<CenterView> known = way.home().remembered();
    known.ifPresent(center -> styles.theme(center.theme()));
    return new Look(styles, Texts.choose(known.flatMap(CenterView::language), Locale.getDefault()));
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
