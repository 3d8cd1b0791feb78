package watchfloor.link.find;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the hubs of the local network by mDNS.
 *
 * <p>The library makes its own daemon threads, some for each network, and ends them when it is closed, which the given executor does
 * afterwards: it can take seconds for which nobody should wait. Any thread but the JavaFX one.
 */
public final class HubFinder {
  /** Long enough for a hub in the same room, in which the network repeats a lost question once. */
  public static final Duration USUAL = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(HubFinder.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST_WAITING = 256;
  private static final long RESOLVE_MILLIS = 50;

  private final Supplier<List<InetAddress>> networks;
  private final Executor closing;

  public HubFinder(Executor closing) {
    this(Networks::addresses, closing);
  }

  HubFinder(Supplier<List<InetAddress>> networks, Executor closing) {
    this.networks = networks;
    this.closing = closing;
  }

  private record Heard(HubRecord record, int port, List<String> addresses, boolean here) {}

  /**
   * Listens for as long as it may, since the next hub may be the one that is meant.
   *
   * @param wait up to 30 seconds; see {@link #USUAL}
   * @return every hub once, at most 64; empty when there is none, or no network with multicast
   */
  public List<FoundHub> find(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + (wait.compareTo(LONGEST) < 0 ? wait : LONGEST).toNanos();
    BlockingQueue<Heard> events = new ArrayBlockingQueue<>(MOST_WAITING);
    List<JmDNS> open = new ArrayList<>();
    try {
      for (InetAddress address : networks.get()) {
        open(address, events).ifPresent(open::add);
      }
      FoundHubs found = new FoundHubs();
      for (long left = end - System.nanoTime(); left > 0 && !open.isEmpty(); left = end - System.nanoTime()) {
        Heard heard = events.poll(left, TimeUnit.NANOSECONDS);
        if (heard != null && heard.here()) {
          found.heard(heard.record(), heard.port(), heard.addresses());
        } else if (heard != null) {
          found.gone(heard.record(), heard.port(), heard.addresses());
        }
      }
      return found.list();
    } finally {
      open.forEach(network -> closing.execute(() -> Networks.close(network)));
    }
  }

  private static Optional<JmDNS> open(InetAddress address, BlockingQueue<Heard> events) {
    try {
      JmDNS network = Networks.open(address, "watchfloor-finder");
      network.addServiceListener(HubRecord.TYPE, new Listener(events));
      return Optional.of(network);
    } catch (IOException e) {
      LOG.warn("no hub can be looked for on the network of {}", address.getHostAddress(), e);
      return Optional.empty();
    }
  }

  /** On threads of the library. What does not fit in the queue is dropped: no room has so many hubs. */
  private record Listener(BlockingQueue<Heard> events) implements ServiceListener {
    @Override
    public void serviceAdded(ServiceEvent event) {
      event.getDNS().requestServiceInfo(event.getType(), event.getName(), RESOLVE_MILLIS);
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
      tell(event.getInfo(), false);
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
      tell(event.getInfo(), true);
    }

    private void tell(ServiceInfo info, boolean here) {
      HubRecord.read(info::getPropertyString).ifPresent(record -> {
        List<String> addresses = Arrays.stream(info.getInetAddresses())
            .filter(address -> !address.isLinkLocalAddress() || address.getAddress().length == 4)
            .map(InetAddress::getHostAddress)
            .toList();
        if (!events.offer(new Heard(record, info.getPort(), addresses, here))) {
          LOG.debug("more is heard of hubs than can be listened to");
        }
      });
    }
  }
}
