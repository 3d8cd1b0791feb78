package watchfloor.screen;

import java.util.Optional;

/** Remembers where a window stood when it was closed. Any thread; nothing here waits. */
public interface PlaceMemory {
  /** In the toolkit's coordinates. */
  record Place(double x, double y, double width, double height, boolean maximized) {}

  /** The last one that was kept; empty where there is none, or where it cannot be read. */
  Optional<Place> last();

  void keep(Place place);
}
