package watchfloor.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a hub lets walls and desks on other machines in, as the center's file says it.
 *
 * @param host        the address to listen at; {@code 0.0.0.0} is all of them
 * @param port        1 to 65535
 * @param names       further names and addresses by which this machine is known, for its certificate
 * @param certificate the center's own certificate, with the key; empty for one that the hub makes itself
 * @param announce    whether it tells the local network that it is there
 * @param standby     whether a standby should be there, so that the room is told when none is
 */
public record HubSetting(String host, int port, List<String> names, Optional<Certificate> certificate, boolean announce, boolean standby) {
  public static final int PORT = 7420;

  /** Stands where the file says nothing: everywhere, with a certificate of its own, announced. */
  public static final HubSetting DEFAULT = new HubSetting("0.0.0.0", PORT, List.of(), Optional.empty(), true);

  /** Of a hub that expects no standby. */
  public HubSetting(String host, int port, List<String> names, Optional<Certificate> certificate, boolean announce) {
    this(host, port, names, certificate, announce, false);
  }

  /** The same at another address, {@code HOST:PORT} or a port alone. */
  public HubSetting at(String host, int port) {
    return new HubSetting(host, port, names, certificate, announce, standby);
  }

  /** Files in PEM, relative to the center. */
  public record Certificate(String chain, String key) {}

  public HubSetting {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(certificate, "certificate");
    names = List.copyOf(names);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port: " + port);
    }
  }
}
