package watchfloor.journal;

import java.io.IOException;
import java.nio.file.Path;

/** What a journal does to files as a whole: the seam at which a test lets the disk fail. Safe from any thread. */
interface Disk {
  /** The disk that there is. */
  Disk REAL = new RealDisk();

  /** Opens one that exists. */
  SegmentFile open(Path path, boolean write) throws IOException;

  /** Makes one, empty, in place of any that was there. */
  SegmentFile create(Path path) throws IOException;

  /** Renames at once or not at all. */
  void move(Path from, Path to) throws IOException;

  /** Removes it if it is there. */
  void delete(Path path) throws IOException;

  /** Returns when names made, changed or removed in the directory survive a power cut. */
  void forceDirectory(Path dir) throws IOException;
}
