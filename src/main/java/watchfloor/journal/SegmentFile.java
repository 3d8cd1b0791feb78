package watchfloor.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One open file of a journal: the seam at which a test lets the disk fail. Positions in bytes; one thread at a time. */
interface SegmentFile extends Closeable {
  /** Reads what fits; returns how much it was, less only at the file's end, 0 behind it. */
  int read(ByteBuffer to, long position) throws IOException;

  /** Writes all of it. */
  void write(ByteBuffer from, long position) throws IOException;

  /** Returns when everything written survives a power cut. */
  void force() throws IOException;

  long size() throws IOException;

  void truncate(long size) throws IOException;
}
