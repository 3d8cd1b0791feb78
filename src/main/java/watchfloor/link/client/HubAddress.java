package watchfloor.link.client;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchfloor.link.wire.Protocol;

/**
 * Where a hub is.
 *
 * @param host a name or an address, without brackets
 * @param port 1 to 65535
 */
public record HubAddress(String host, int port) {
  private static final Pattern WRITTEN = Pattern.compile("(?:https://)?(\\[[0-9A-Fa-f:.%]+\\]|[^\\[\\]/:\\s]+)(?::(\\d{1,5}))?/?");

  public HubAddress {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no address of a hub: " + host + ":" + port);
    }
  }

  /** Reads {@code host}, {@code host:port} or {@code https://host:port}; an IPv6 address stands in brackets. */
  public static HubAddress parse(String written) {
    Matcher found = WRITTEN.matcher(written.strip());
    int port = found.matches() && found.group(2) != null ? Integer.parseInt(found.group(2)) : Protocol.PORT;
    if (!found.matches() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("'" + written + "' is no address of a hub: write it as host or host:port.");
    }
    return new HubAddress(found.group(1).replace("[", "").replace("]", "").toLowerCase(Locale.ROOT), port);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
