package watchfloor.link.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together what was heard of hubs: one that is heard on several networks, or again with another address, is one hub. Bounded, however
 * many somebody invents. One thread.
 */
final class FoundHubs {
  static final int MOST_HUBS = 64;
  static final int MOST_ADDRESSES = 8;

  private final Map<Key, List<String>> heard = new LinkedHashMap<>();

  private record Key(HubRecord record, int port) {}

  /** @param addresses as they were told with one another; none of them comes from longer ago */
  void heard(HubRecord record, int port, List<String> addresses) {
    Key key = new Key(record, port);
    boolean sound = port > 0 && port <= 65_535 && !addresses.isEmpty();
    if (!sound || heard.size() >= MOST_HUBS && !heard.containsKey(key)) {
      return;
    }
    List<String> merged = new ArrayList<>(addresses);
    heard.getOrDefault(key, List.of()).stream().filter(old -> !addresses.contains(old)).forEach(merged::add);
    heard.put(key, merged.stream().distinct().limit(MOST_ADDRESSES).toList());
  }

  /** A hub said good-bye on one network: its addresses there go, and with the last one the hub. */
  void gone(HubRecord record, int port, List<String> addresses) {
    Key key = new Key(record, port);
    List<String> left = new ArrayList<>(heard.getOrDefault(key, List.of()));
    left.removeAll(addresses);
    if (left.isEmpty()) {
      heard.remove(key);
    } else {
      heard.put(key, left);
    }
  }

  /** In the order of their names. */
  List<FoundHub> list() {
    return heard.entrySet().stream()
        .map(each -> new FoundHub(each.getKey().record(), inOrder(each.getValue()), each.getKey().port()))
        .sorted(Comparator.comparing((FoundHub hub) -> hub.record().center()).thenComparing(hub -> hub.record().fingerprint()).thenComparing(FoundHub::port))
        .toList();
  }

  private static List<String> inOrder(List<String> addresses) {
    return addresses.stream().sorted(Comparator.comparing(address -> address.contains(":"))).toList();
  }
}
