package watchfloor.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says whether the store's disk has room for what comes in by itself. Asks the disk at most once a second. Safe from any thread. */
final class DiskGate {
  private static final long LOOK_NANOS = 1_000_000_000L;

  private final DiskWatch watch;
  private long lookedAt;
  private String refusal;

  /** @param leastFree bytes that are left to what people do */
  DiskGate(Path dir, long leastFree) {
    this(new DiskWatch(dir, () -> usable(dir), leastFree));
  }

  DiskGate(DiskWatch watch) {
    this.watch = watch;
  }

  private static long usable(Path dir) {
    try {
      return Files.getFileStore(dir).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One plain sentence while nothing more should come in, else empty. */
  synchronized String refusal() {
    long now = System.nanoTime();
    if (refusal == null || now - lookedAt >= LOOK_NANOS) {
      lookedAt = now;
      refusal = watch.look() == DiskWatch.Level.ENOUGH ? "" : watch.sentence();
    }
    return refusal;
  }
}
