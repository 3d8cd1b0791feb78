package watchfloor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.command.HubGuest;
import watchfloor.command.StandbyOf;
import watchfloor.command.Terminal;
import watchfloor.link.client.HubAddress;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.LinkException;
import watchfloor.link.client.SeenTerm;
import watchfloor.link.server.StandbyServer;
import watchfloor.link.trust.FirstContact;
import watchfloor.link.trust.Fingerprint;
import watchfloor.link.trust.HubIdentity;
import watchfloor.link.trust.PinnedTrust;
import watchfloor.link.trust.TermSeal;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.WireJson;
import watchfloor.settings.Center;
import watchfloor.settings.CenterHome;
import watchfloor.settings.HubSetting;
import watchfloor.store.StandbyStore;

/**
 * One run of a standby: follows a hub on another machine until it is stopped, or until it is to be the hub. Opens no sources, no outlets and
 * no desk. On the caller's thread.
 */
final class StandbyRun {
  private static final Logger LOG = LoggerFactory.getLogger(StandbyRun.class);
  private static final Pattern LISTEN = Pattern.compile("(?:(.+):)?(\\d{1,5})");
  private static final Duration ORDERS_LOOK = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(15);

  private final Terminal terminal;
  private final Clock clock;
  private final Map<String, String> environment;
  private final Path userHome;
  private final Function<Throwable, String> sentences;

  StandbyRun(Terminal terminal, Clock clock, Map<String, String> environment, Path userHome, Function<Throwable, String> sentences) {
    this.terminal = terminal;
    this.clock = clock;
    this.environment = environment;
    this.userHome = userHome;
    this.sentences = sentences;
  }

  /** Where a hub listens: as its center says, or elsewhere. */
  static HubSetting setting(Center center, Optional<String> listen) {
    HubSetting setting = center.hub().orElse(HubSetting.DEFAULT);
    return listen.map(where -> {
      Matcher found = LISTEN.matcher(where);
      int port = found.matches() ? Integer.parseInt(found.group(2)) : 0;
      if (port < 1 || port > 65_535) {
        throw new RoomException("'" + where + "' is no address to listen at: write it like 0.0.0.0:7420, or a port alone.");
      }
      return setting.at(found.group(1) == null ? setting.host() : found.group(1).replace("[", "").replace("]", ""), port);
    }).orElse(setting);
  }

  /** Follows; true when this machine is to be the hub now, false when it was told to stop. */
  boolean untilTakeOver(Optional<Path> named, StandbyOf how) throws InterruptedException, IOException {
    CenterHome home = CenterHome.find(named, environment, userHome);
    if (home.demo()) {
      throw new RoomException("A standby needs a folder of its own: name an empty one with --center.");
    }
    HubGuest guest = how.hub().orElseThrow();
    HubAddress hub = HubSearch.named(guest.hub().orElseThrow());
    Files.createDirectories(home.folder());
    Logs.toFile(home.folder().resolve("log"));
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Threads threads = new Threads((where, cause) -> terminal.say("part of the standby failed (" + where + "); its log has the rest."))) {
      threads.atExit("stop-standby", () -> stopAndWait(stop, closed));
      try (StandbyStore store = StandbyStore.open(home.store(), hub.toString(), clock)) {
        follow(new Ways(home, how, hub, link(guest, hub, how, threads)), store, threads, new Ends(stop, over));
      }
    } finally {
      closed.countDown();
    }
    return over.getCount() == 0;
  }

  /** @param stop told to end @param over taken over */
  private record Ends(CountDownLatch stop, CountDownLatch over) {}

  private record Ways(CenterHome home, StandbyOf how, HubAddress hub, StandbyLink link) {
    OpenCenter center(Map<String, String> environment, Path userHome) {
      return OpenCenter.find(Optional.of(home.folder()), environment, userHome);
    }
  }

  private StandbyLink link(HubGuest guest, HubAddress hub, StandbyOf how, Threads threads) throws IOException {
    String id = guest.id().orElseThrow(() -> new RoomException("Nobody said as whom to sign in: name an administrator with --as."));
    Path file = guest.passwordFile().orElseThrow(() -> new RoomException("The password of " + id + " is missing: name a file with --password-file."));
    SignIn who = new SignIn(id, LinkHome.password(file), "standby");
    LinkHome remembered = new LinkHome(userHome, hub, new WireJson());
    FirstContact contact = guest.fingerprint().map(written -> Fingerprint.parse(written)
            .orElseThrow(() -> new RoomException("'" + written + "' is no fingerprint: the hub shows 64 figures and letters in groups of four.")))
        .<FirstContact>map(FirstContact.Given::new).orElseGet(FirstContact.Nobody::new);
    PinnedTrust trust = new PinnedTrust(hub.toString(), remembered.known(), contact, clock);
    HubHttp http = new HubHttp(
        List.of(new HubHttp.Way(hub, HubHttp.Trust.pinned(trust))), new WireJson(), threads.pool("hub-call", 6), Optional.of(who),
        new SeenTerm(Optional.of(remembered.term())));
    String port = how.listen().map(where -> where.substring(where.lastIndexOf(':') + 1)).orElse(String.valueOf(HubSetting.PORT));
    return new StandbyLink(http, how.address().orElse(":" + port));
  }

  private void follow(Ways ways, StandbyStore store, Threads threads, Ends ends) throws InterruptedException {
    AtomicReference<StandbyServer> server = new AtomicReference<>();
    AtomicReference<StandbyFollower> self = new AtomicReference<>();
    StandbyFollower follower = new StandbyFollower(new StandbyFollower.Parts(
        store, ways.link(), new StandbyFiles(ways.link(), store, ways.home().folder()),
        () -> CenterStore.rules(ways.center(environment, userHome).value(), ways.home().folder()),
        () -> serve(ways, store, self.get(), server), clock, sentences));
    self.set(follower);
    TakeOver takeOver = new TakeOver(store, ways.link(), follower, clock, ends.over());
    try (Orders orders = Orders.open(store.dir(), clock, threads.lane("orders"), takeOver, sentences)) {
      threads.clock("clock").scheduleAtFixedRate(
          threads.guarded("what verbs ask for", orders::look), ORDERS_LOOK.toMillis(), ORDERS_LOOK.toMillis(), TimeUnit.MILLISECONDS);
      follower.start(threads);
      terminal.say("follows the hub at " + ways.hub() + " into " + ways.home().folder() + "; 'take-over' makes this the hub. Stop it with Ctrl+C.");
      while (ends.stop().getCount() > 0 && ends.over().getCount() > 0) {
        ends.over().await(100, TimeUnit.MILLISECONDS);
      }
      if (ends.over().getCount() > 0) {
        letGo(store, ways.link(), follower);
      }
    } finally {
      follower.end();
      Optional.ofNullable(server.get()).ifPresent(StandbyServer::close);
      ways.link().close();
    }
  }

  /** In order: first it is on this disk that this standby lacks what comes now, then the hub goes on without it. */
  private static void letGo(StandbyStore store, StandbyLink link, StandbyFollower follower) {
    link.fallSilent();
    follower.end();
    if (store.term().bound()) {
      store.term(store.term().bound(false));
      try {
        link.release();
      } catch (LinkException e) {
        LOG.info("the hub could not be told that its standby stops: {}", e.getMessage());
      }
    }
  }

  /** Once the hub's certificate is here, this machine says how far it is and whose turn it is. */
  private void serve(Ways ways, StandbyStore store, StandbyFollower follower, AtomicReference<StandbyServer> server) {
    if (server.get() != null) {
      return;
    }
    OpenCenter center = ways.center(environment, userHome);
    HubSetting setting = setting(center.value(), ways.how().listen());
    HubIdentity identity = HubLink.identity(center, setting, clock);
    TermSeal seal = new TermSeal(identity.sessionKey());
    StandbyServer made = new StandbyServer(new StandbyServer.Plan(
        new InetSocketAddress(setting.host(), setting.port()), identity.context(), follower::health, () -> seal.sealed(store.term().number()), ways.hub().toString()));
    made.start();
    server.set(made);
    terminal.say("the standby listens at " + setting.host() + ":" + made.port() + "; its health says how far it is.");
  }

  private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
