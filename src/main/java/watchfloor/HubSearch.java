package watchfloor;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import watchfloor.command.Terminal;
import watchfloor.link.client.HubAddress;
import watchfloor.link.find.FoundHub;
import watchfloor.link.find.HubFinder;

/** Finds out where the hub is: as it was named, or the only one on the local network. Waits up to three seconds. */
final class HubSearch {
  private static final int MOST = 8;

  private final Terminal terminal;

  HubSearch(Terminal terminal) {
    this.terminal = terminal;
  }

  /** @throws RoomException it was named wrongly, or there is none or more than one to be found */
  static HubAddress named(String written) {
    try {
      return HubAddress.parse(written);
    } catch (IllegalArgumentException e) {
      throw new RoomException(e.getMessage(), e);
    }
  }

  /**
   * Several places where the hub may be, with commas between.
   *
   * @throws RoomException one was named wrongly, or there are more than eight
   */
  static List<HubAddress> allNamed(String written) {
    List<HubAddress> all = Arrays.stream(written.split(",")).map(HubSearch::named).distinct().toList();
    if (all.isEmpty() || all.size() > MOST) {
      throw new RoomException("'" + written + "' names no hub, or more than " + MOST + ": write it as HOST[:PORT], with commas between.");
    }
    return all;
  }

  /**
   * Looks for one.
   *
   * @param lane waits for the network while it is closed
   * @throws RoomException there is none, or there are several
   */
  HubAddress near(Executor lane) throws InterruptedException {
    List<FoundHub> found = new HubFinder(lane).find(HubFinder.USUAL);
    if (found.isEmpty()) {
      throw new RoomException("No hub was found on the local network: name it with --hub HOST.");
    } else if (found.size() > 1) {
      throw new RoomException("There are " + found.size() + " hubs on the local network ("
          + found.stream().map(HubSearch::words).collect(Collectors.joining("; ")) + "): name the one that is meant with --hub HOST.");
    }
    FoundHub hub = found.get(0);
    terminal.say("found the hub of " + words(hub) + ".");
    return new HubAddress(hub.addresses().get(0), hub.port());
  }

  private static String words(FoundHub hub) {
    return hub.record().center() + " at " + new HubAddress(hub.addresses().get(0), hub.port()) + ", key " + hub.record().fingerprint();
  }
}
