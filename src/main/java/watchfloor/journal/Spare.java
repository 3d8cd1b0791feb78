package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the next segment's file ready: its space is taken with real zeros beforehand, so that an append neither waits for that nor finds
 * the disk full in the middle of a segment. Safe from any thread.
 */
final class Spare {
  private static final Logger LOG = LoggerFactory.getLogger(Spare.class);
  private static final int PIECE = 1 << 20;
  /** Forced in small portions, because whoever forces another file on the same disk meanwhile waits for what is not yet written. */
  private static final int FORCED_TOGETHER = 4 << 20;

  private final Home home;
  private final Path path;
  private final AtomicBoolean asked = new AtomicBoolean();
  private boolean ready;
  private boolean closed;

  Spare(Home home) {
    this.home = home;
    this.path = home.dir().resolve(Catalog.SPARE);
  }

  /** Has it made in the background, unless that was done since the last one was taken. Returns at once. */
  void ask() {
    if (asked.compareAndSet(false, true)) {
      try {
        home.options().chores().execute(this::makeAhead);
      } catch (RejectedExecutionException e) {
        LOG.debug("the next file of journal {} is made when it is needed: {}", home.options().name(), e.getMessage());
      }
    }
  }

  private void makeAhead() {
    try {
      make();
    } catch (IOException e) {
      LOG.warn("The next file {} of a journal cannot be prepared ({}): make room on that disk.", path, e.getMessage());
    }
  }

  private synchronized void make() throws IOException {
    if (ready || closed) {
      return;
    }
    try (SegmentFile file = home.disk().create(path)) {
      fill(file, home.options().segmentBytes());
      file.force();
      ready = true;
    } catch (IOException e) {
      giveBack(e);
      throw e;
    }
  }

  private static void fill(SegmentFile file, long size) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(PIECE, size));
    for (long at = 0; at < size; at += zeros.limit()) {
      zeros.clear().limit((int) Math.min(zeros.capacity(), size - at));
      file.write(zeros, at);
      if ((at + zeros.limit()) % FORCED_TOGETHER == 0) {
        file.force();
      }
    }
  }

  /** Half a file on a full disk only takes others' room. */
  private void giveBack(IOException first) {
    try {
      home.disk().delete(path);
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }

  /** Turns it into the segment with that header, made now if it is not ready; returns when header and name are durable. */
  synchronized Path take(Header header) throws IOException {
    make();
    ready = false;
    asked.set(false);
    try (SegmentFile file = home.disk().open(path, true)) {
      file.write(header.encoded(), 0);
      file.force();
    }
    Path segment = home.path(header.number());
    home.disk().move(path, segment);
    home.disk().forceDirectory(home.dir());
    return segment;
  }

  /** Makes none from now on; waits for one in the making. */
  synchronized void close() {
    closed = true;
  }
}
