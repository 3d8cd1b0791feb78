package watchfloor.link.server;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskSnapshot;
import watchfloor.link.health.HubCounts;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.WireJson;
import watchfloor.pulse.Lenses;
import watchfloor.wall.Notice;

/**
 * Serves one room to its walls and desks: HTTPS for what is asked once, and an open link a client for what goes on.
 *
 * <p>The server library makes its own threads, named {@code link}, at most {@link #THREADS}. {@link #close} ends everything within five
 * seconds.
 */
public final class HubServer implements AutoCloseable {
  /** More than can wait at the door, so that a crowd there does not keep those inside from working. */
  static final int THREADS = 48;
  static final int MOST_CONNECTIONS = 600;

  private static final Logger LOG = LoggerFactory.getLogger(HubServer.class);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final long STOP_MILLIS = 4_000;
  private static final String LONG_NAME = "[\\w-]{1,64}";

  private final WireJson json = new WireJson();
  private final Door door;
  private final Feed feed;
  private final Asks asks;
  private final FeedGuests guests;
  private final Server server;
  private final ServerConnector connector;
  private final Optional<Succession> succession;

  /**
   * What is served, and how.
   *
   * @param address where to listen; port 0 for any that is free
   * @param secrets the hub's certificate and key
   * @param counts  hears of what is sent, and of who came in or did not
   * @param lane    one thread of the link's own
   * @param succession whose turn it is, and what a standby follows; empty where the store cannot be followed
   */
  public record Plan(
      Door door, Room room, HubCounts counts, DeskBook book, Supplier<DeskSnapshot> desk, Supplier<Lenses> pulse, Supplier<List<Notice>> notices, Clock clock,
      InetSocketAddress address, SSLContext secrets, ScheduledExecutorService lane, Optional<Succession> succession) {
    /** Of a hub that nobody follows. */
    public Plan(
        Door door, Room room, HubCounts counts, DeskBook book, Supplier<DeskSnapshot> desk, Supplier<Lenses> pulse, Supplier<List<Notice>> notices,
        Clock clock, InetSocketAddress address, SSLContext secrets, ScheduledExecutorService lane) {
      this(door, room, counts, book, desk, pulse, notices, clock, address, secrets, lane, Optional.empty());
    }
  }

  /** The desk of the plan must exist already: its changes are heard of before the link's. */
  public HubServer(Plan plan) {
    door = plan.door();
    feed = new Feed(new Feed.Sources(plan.book(), plan.desk(), plan.pulse(), plan.notices(), plan.room().direction()::now, plan.clock(), plan.counts()), json, plan.lane());
    plan.room().direction().onChange(now -> feed.tick());
    succession = plan.succession();
    asks = new Asks(plan.clock(), plan.counts(), () -> succession.map(Succession::refusal).orElse(""));
    guests = new FeedGuests(door, plan.clock());
    door.accounts().onChange(change -> {
      if (Door.ends(change)) {
        plan.lane().execute(guests::tick);
      }
    });
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("link");
    threads.setDaemon(true);
    server = new Server(threads);
    server.setStopTimeout(STOP_MILLIS);
    connector = connector(server, plan.address(), plan.secrets());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    WebSocketUpgradeHandler upgrades = WebSocketUpgradeHandler.from(server, this::configure);
    upgrades.setHandler(new Routes(door, plan.room(), plan.counts(), json, succession));
    SizeLimitHandler sizes = new SizeLimitHandler(Protocol.LONGEST_ASK, -1);
    sizes.setHandler(upgrades);
    server.setHandler(sizes);
  }

  static ServerConnector connector(Server server, InetSocketAddress address, SSLContext secrets) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(16 << 10);
    http.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(secrets);
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    ServerConnector listening = new ServerConnector(server, 1, 2, AbstractConnectionFactory.getFactories(tls, new HttpConnectionFactory(http)));
    listening.setHost(address.getAddress() == null ? address.getHostString() : address.getAddress().getHostAddress());
    listening.setPort(address.getPort());
    listening.setIdleTimeout(IDLE.toMillis());
    return listening;
  }

  private void configure(ServerWebSocketContainer container) {
    container.setMaxTextMessageSize(Protocol.LONGEST_ASK);
    container.setMaxBinaryMessageSize(Protocol.LONGEST_ASK);
    container.setMaxFrameSize(Protocol.LONGEST_MESSAGE);
    container.setIdleTimeout(Duration.ofMillis(3 * Protocol.ALIVE_MILLIS));
    container.addMapping(Protocol.FEED, this::welcome);
  }

  /** Lets somebody in who signed in, or says why not. */
  private Object welcome(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback, json);
    Routes.turn(exchange, succession);
    Optional<String> mismatch = exchange.mismatch();
    if (mismatch.isPresent()) {
      exchange.problem(Exchange.UPGRADE_REQUIRED, mismatch.get());
      return null;
    }
    Optional<Guest> guest = exchange.token().isEmpty() ? Optional.empty() : door.guest(exchange.token(), exchange.address());
    if (guest.isEmpty()) {
      exchange.problem(Exchange.UNAUTHORIZED, "Nobody has signed in with this request, or the session has ended: sign in.");
      return null;
    }
    String run = exchange.query("run");
    String since = exchange.query("since");
    if (!run.matches(LONG_NAME)) {
      exchange.problem(Exchange.BAD, "The link needs the name of the client's run: a word of up to 64 letters and figures.");
      return null;
    }
    OptionalLong known = since.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(since)) : OptionalLong.empty();
    return new FeedSocket(guest.get(), feed, asks, guests, run, exchange.query("epoch"), known);
  }

  /** @throws IllegalStateException nothing can listen there: the message says where and why */
  public void start() {
    start(server, connector);
  }

  static void start(Server server, ServerConnector connector) {
    try {
      server.start();
      LOG.info("the hub listens at {}:{}", connector.getHost(), connector.getLocalPort());
    } catch (Exception e) {
      throw new IllegalStateException(
          "The hub cannot listen at " + connector.getHost() + ":" + connector.getPort() + " (" + e.getMessage() + "): name another address or port.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Looks for what is new; for the clock thread, four times a second. */
  public void tick() {
    feed.tick();
  }

  /** Looks after those whose link is lost; for the clock thread, once a second. */
  public void tickGuests() {
    guests.tick();
  }

  /** Something that was told must be shown no more: tells everybody everything again. */
  public void everythingAgain() {
    feed.everythingAgain();
  }

  /** Characters that the linked ones of a role were told, before they were compressed. */
  public long told(String role) {
    return guests.all().stream().filter(socket -> socket.guest().kind().equals(role)).mapToLong(socket -> socket.client().bytes()).sum();
  }

  /** How many are linked, by the word of their role. */
  public Map<String, Integer> linked() {
    return guests.count();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("the link did not end in order", e);
    }
  }
}
