package watchfloor.link.find;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.jmdns.JmDNS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The networks of this machine on which hubs can be announced and heard: an address for each interface that is up and speaks multicast.
 *
 * <p>JmDNS makes its own threads, some for each network that it is opened on, all of them daemons.
 */
final class Networks {
  /** More than a machine in a room has. */
  static final int MOST = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

  private Networks() {}

  /** Empty when there is none. */
  static List<InetAddress> addresses() {
    try {
      List<InetAddress> all = new ArrayList<>();
      for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
        if (each.isUp() && each.supportsMulticast() && !each.isLoopback() && !each.isPointToPoint()) {
          each.inetAddresses()
              .filter(address -> !(address instanceof Inet6Address) || !address.isLinkLocalAddress())
              .min(Comparator.comparing(address -> address instanceof Inet6Address))
              .ifPresent(all::add);
        }
      }
      return all.stream().limit(MOST).toList();
    } catch (SocketException e) {
      LOG.warn("this machine's networks cannot be listed: no hub is announced or looked for", e);
      return List.of();
    }
  }

  /** @param name of this machine, so that nobody asks a name server for it */
  static JmDNS open(InetAddress address, String name) throws IOException {
    return JmDNS.create(address, name);
  }

  /** Takes up to some seconds, in which the good-bye is said. */
  static void close(JmDNS network) {
    try {
      network.close();
    } catch (IOException e) {
      LOG.debug("mDNS did not close in order", e);
    }
  }
}
