package watchfloor.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Connections to one bare database, one a caller. */
final class RawCallers implements AutoCloseable {
  private final List<RawStore> connections = new ArrayList<>();
  private final Clock clock;

  /** @param everyCommit as for {@link RawStore#open} */
  RawCallers(Path dir, boolean everyCommit, Clock clock) {
    this.clock = clock;
    for (int i = 0; i < Callers.CALLERS; i++) {
      connections.add(RawStore.open(dir, everyCommit));
    }
  }

  boolean update(int caller, long item) {
    return connections.get(caller).claim(caller, item, clock.millis());
  }

  boolean updateAndInsert(int caller, long item) {
    return connections.get(caller).claimWithEvent(caller, item, clock.millis());
  }

  @Override
  public void close() {
    connections.forEach(RawStore::close);
  }
}
