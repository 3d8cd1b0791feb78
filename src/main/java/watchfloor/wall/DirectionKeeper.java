package watchfloor.wall;

import java.io.IOException;
import java.util.Optional;

/** Keeps the direction over a restart. One thread at a time; waits for the disk. */
public interface DirectionKeeper {
  /** The last one that was kept; empty where there is none. @throws IOException it cannot be read, or is damaged */
  Optional<Direction> read() throws IOException;

  /** Returns when it is on disk: whole, or the one before is still there whole. */
  void write(Direction direction) throws IOException;
}
