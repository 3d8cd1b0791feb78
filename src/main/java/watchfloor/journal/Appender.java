package watchfloor.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;

/**
 * Writes groups at a journal's end, and after a failure brings the files back to the last durable end before anything else is written:
 * what failed must not turn up later. One thread at a time.
 */
final class Appender implements Closeable {
  private static final int PIECE = 256 << 10;

  /** What an attempt does with a journal's end. */
  private interface Work {
    void on(GroupWrite write) throws IOException;
  }

  private final Home home;
  private final Spare spare;
  private final RecordOutput output = new RecordOutput();
  private Tail tail;
  private SegmentFile file;
  private GroupWrite failed;

  Appender(Home home, Spare spare, Tail tail) throws IOException {
    this.home = home;
    this.spare = spare;
    this.tail = tail;
    this.file = open(tail) ? home.disk().open(tail.segment().path(), true) : null;
  }

  private boolean open(Tail end) {
    return !end.closed() && home.fits(end.segment());
  }

  /** The durable end. */
  Tail tail() {
    return tail;
  }

  /** Whether a failed attempt is still to be undone. */
  boolean broken() {
    return failed != null;
  }

  /** Returns the segments that are new or changed. */
  List<Segment> append(List<Encoded> group) throws IOException {
    List<Segment> touched = attempt(write -> write.write(group));
    if (tail.offset() > tail.segment().bytes() / 2) {
      spare.ask();
    }
    return touched;
  }

  List<Segment> startAfter(long seq, byte[] hash, String reason) throws IOException {
    return attempt(write -> write.roll(seq, hash, reason));
  }

  private List<Segment> attempt(Work work) throws IOException {
    repair();
    GroupWrite write = new GroupWrite(home, spare, output, tail, file);
    failed = write;
    file = null;
    try {
      work.on(write);
      failed = null;
      tail = write.tail();
      file = write.file();
      return write.touched();
    } catch (IOException e) {
      repairAfter(e);
      throw e;
    }
  }

  /** At once, so that a crash soon after does not bring back what was refused; if it fails, the next attempt tries again. */
  private void repairAfter(IOException first) {
    try {
      repair();
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }

  /** Takes back what a failed attempt may have left behind. Does nothing when there was none. */
  void repair() throws IOException {
    if (failed == null) {
      return;
    }
    close();
    failed.close();
    List<Long> begun = failed.begun();
    Collections.sort(begun, Collections.reverseOrder());
    for (long number : begun) {
      home.disk().delete(home.path(number));
    }
    if (!begun.isEmpty()) {
      home.disk().forceDirectory(home.dir());
    }
    if (open(tail)) {
      clean(failed.dirtyEnd());
    }
    failed = null;
  }

  private void clean(long dirtyEnd) throws IOException {
    SegmentFile cleaned = home.disk().open(tail.segment().path(), true);
    try {
      if (cleaned.size() > tail.segment().bytes()) {
        cleaned.truncate(tail.segment().bytes());
      }
      zero(cleaned, tail.offset(), Math.min(dirtyEnd, tail.segment().bytes()));
      file = cleaned;
    } finally {
      if (file == null) {
        cleaned.close();
      }
    }
  }

  /** Overwrites a part of a file with zeros, forces that, and reads it again to be sure. */
  static void zero(SegmentFile file, long from, long to) throws IOException {
    for (long at = from; at < to; at += PIECE) {
      file.write(ByteBuffer.allocate((int) Math.min(PIECE, to - at)), at);
    }
    file.force();
    ByteBuffer read = ByteBuffer.allocate(PIECE);
    ByteBuffer zeros = ByteBuffer.allocate(PIECE);
    for (long at = from; at < to; at += PIECE) {
      read.clear().limit((int) Math.min(PIECE, to - at));
      file.read(read, at);
      read.flip();
      if (read.mismatch(zeros.clear().limit(read.limit())) >= 0) {
        throw new IOException("the disk does not keep what is written");
      }
    }
  }

  @Override
  public void close() throws IOException {
    SegmentFile left = file;
    file = null;
    if (left != null) {
      left.close();
    }
  }
}
