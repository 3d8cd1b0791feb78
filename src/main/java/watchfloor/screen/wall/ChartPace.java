package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets a tile that is costly to draw take new figures over once a second, however often they come: nobody reads a chart faster, and the
 * JavaFX thread answers meanwhile. One a tile; JavaFX thread only.
 */
final class ChartPace {
  private static final Duration LEAST = Duration.ofSeconds(1);

  private long drawn = -1;
  private Instant at = Instant.MIN;

  /** Whether figures of that version are to be drawn now; what is put off is due when its second has passed. */
  boolean due(long version, Instant world) {
    boolean rests = !at.equals(Instant.MIN) && Duration.between(at, world).abs().compareTo(LEAST) < 0;
    if (version == drawn || rests) {
      return false;
    }
    drawn = version;
    at = world;
    return true;
  }
}
