package watchfloor.link.find;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a hub be found on the local network by mDNS, as {@code _watchfloor._tcp.local.}, on every network of the machine.
 *
 * <p>The library makes its own daemon threads, some for each network; everything that waits for it is done by the given executor, one task
 * after the other. A machine without multicast, or a network that fails, is logged and does nothing worse: a hub can always be named.
 * {@link #look} and {@link #close} from any thread.
 */
public final class HubAnnouncer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubAnnouncer.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(6);

  private final HubRecord record;
  private final int port;
  private final String machine;
  private final Supplier<List<InetAddress>> networks;
  private final Executor lane;
  /** Touched on the lane alone. */
  private final Map<InetAddress, JmDNS> open = new HashMap<>();
  private boolean closed;

  /**
   * Announces it soon.
   *
   * @param port    where the hub listens, 1 to 65535
   * @param machine its name in the network
   * @param lane    one thread, which may wait for seconds
   */
  public HubAnnouncer(HubRecord record, int port, String machine, Executor lane) {
    this(record, port, machine, Networks::addresses, lane);
  }

  HubAnnouncer(HubRecord record, int port, String machine, Supplier<List<InetAddress>> networks, Executor lane) {
    this.record = record;
    this.port = port;
    this.machine = machine.replaceAll("\\..*", "").replaceAll("[^A-Za-z0-9-]", "-");
    this.networks = networks;
    this.lane = lane;
    look();
  }

  /** Follows the machine onto networks that came and from those that went; for the clock, once a minute. Does not wait. */
  public void look() {
    lane.execute(this::follow);
  }

  private void follow() {
    if (closed) {
      return;
    }
    List<InetAddress> now = networks.get();
    for (InetAddress gone : new ArrayList<>(open.keySet())) {
      if (!now.contains(gone)) {
        Networks.close(open.remove(gone));
      }
    }
    for (InetAddress address : now) {
      if (!open.containsKey(address)) {
        announce(address);
      }
    }
  }

  private void announce(InetAddress address) {
    JmDNS network = null;
    try {
      network = Networks.open(address, machine.isEmpty() ? "watchfloor" : machine);
      network.registerService(ServiceInfo.create(HubRecord.TYPE, record.instance(), port, 0, 0, record.text()));
      open.put(address, network);
      LOG.info("the hub can be found on the network of {}", address.getHostAddress());
    } catch (IOException e) {
      LOG.warn("the hub cannot be announced on the network of {}: name it by its address there", address.getHostAddress(), e);
      if (network != null) {
        Networks.close(network);
      }
    }
  }

  /** Says good-bye on every network, and waits for that at most six seconds. */
  @Override
  public void close() {
    CountDownLatch done = new CountDownLatch(1);
    lane.execute(() -> {
      closed = true;
      open.values().forEach(Networks::close);
      open.clear();
      done.countDown();
    });
    try {
      if (!done.await(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("mDNS did not end within {}", CLOSE_WITHIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
