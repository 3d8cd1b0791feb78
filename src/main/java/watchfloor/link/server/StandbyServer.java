package watchfloor.link.server;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.StandbyHealth;
import watchfloor.link.wire.TermView;
import watchfloor.link.wire.WireJson;

/**
 * Listens where a standby will be the hub: says how far it is and whose turn it is, and sends everybody else on. Has a few threads of the
 * server library, named {@code standby-link}.
 */
public final class StandbyServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandbyServer.class);
  private static final int THREADS = 8;
  private static final long STOP_MILLIS = 2_000;

  private final Server server;
  private final ServerConnector connector;

  /**
   * What is answered.
   *
   * @param term sealed
   * @param hub  the one that it follows, for people
   */
  public record Plan(
      InetSocketAddress address, SSLContext secrets, Supplier<StandbyHealth> health, Supplier<String> term, String hub) {}

  public StandbyServer(Plan plan) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("standby-link");
    threads.setDaemon(true);
    server = new Server(threads);
    server.setStopTimeout(STOP_MILLIS);
    connector = HubServer.connector(server, plan.address(), plan.secrets());
    server.addConnector(connector);
    server.setHandler(new Answers(plan));
  }

  /** @throws IllegalStateException nothing can listen there: the message says where and why */
  public void start() {
    HubServer.start(server, connector);
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("the standby did not end in order", e);
    }
  }

  /** A client that is sent on tries the hub's other addresses. */
  private static final class Answers extends Handler.Abstract {
    private final Plan plan;
    private final WireJson json = new WireJson();

    Answers(Plan plan) {
      this.plan = plan;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Exchange exchange = new Exchange(request, response, callback, json);
      exchange.term(Optional.of(plan.term().get()));
      switch (exchange.path()) {
        case Protocol.HEALTH -> exchange.json(plan.health().get());
        case Protocol.TERM -> exchange.json(new TermView(plan.term().get(), "standby"));
        default -> exchange.problem(Exchange.BUSY, "This is the standby of the hub at " + plan.hub() + ": go there.");
      }
      return true;
    }
  }
}
