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
 */
public record HubSetting(String host, int port, List<String> names, Optional<Certificate> certificate, boolean announce) {
  public static final int PORT = 7420;

  /** Stands where the file says nothing: everywhere, with a certificate of its own, announced. */
  public static final HubSetting DEFAULT = new HubSetting("0.0.0.0", PORT, List.of(), Optional.empty(), true);

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
