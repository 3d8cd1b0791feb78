package watchfloor.link.find;

import java.util.List;

/**
 * A hub that says it is on the local network. Anybody can say so: whoever connects checks the fingerprint.
 *
 * @param addresses where, the one that was heard of last first and IPv4 before IPv6; 1 to 8, without brackets
 * @param port      1 to 65535
 */
public record FoundHub(HubRecord record, List<String> addresses, int port) {
  public FoundHub {
    addresses = List.copyOf(addresses);
  }
}
