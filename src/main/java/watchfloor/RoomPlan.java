package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import watchfloor.settings.Center;
import watchfloor.wall.RoomMode;

/**
 * What one run of a room is.
 *
 * @param center   where its files are
 * @param settings the center's, as they hold in this run
 * @param store    the folder of the store
 * @param clock    the room's time, that of the posts in a replay
 * @param layout   the layout asked for, else the center's own
 * @param feed     where mentions come from and answers go to
 */
record RoomPlan(OpenCenter center, Center settings, RoomMode mode, Path store, Clock clock, Optional<String> layout, Feed feed) {
  /** The same run over another store. */
  RoomPlan over(Path otherStore) {
    return new RoomPlan(center, settings, mode, otherStore, clock, layout, feed);
  }
}
