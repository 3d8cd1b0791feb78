package watchfloor.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A disk with room for so many more bytes: the write that does not fit is torn where the room ends, as by a crash. */
public final class WeakDisk implements SteadyFile.Opener {
  private final AtomicLong room = new AtomicLong();

  public WeakDisk(long room) {
    this.room.set(room);
  }

  public void makeRoom(long bytes) {
    room.set(bytes);
  }

  long room() {
    return room.get();
  }

  @Override
  public SteadyFile open(Path path) throws IOException {
    return new SteadyFile(path) {
      @Override
      public synchronized void write(long at, byte[] from, int offset, int length) throws IOException {
        long left = room.getAndAccumulate(length, (now, wanted) -> Math.max(0, now - wanted));
        super.write(at, from, offset, (int) Math.min(left, length));
        if (left < length) {
          throw new IOException("No space left on device");
        }
      }

      @Override
      public void force() throws IOException {
        if (room.get() == 0) {
          throw new IOException("No space left on device");
        }
        super.force();
      }
    };
  }
}
