package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A disk on which chosen operations fail, a write after half of its bytes. It also remembers what was not forced yet, and can lose any
 * part of that as a power cut does. For small files.
 */
final class FaultyDisk implements Disk {
  private static final int SECTOR = 512;

  /** Takes back a change of a name. */
  private interface Undo {
    void run() throws IOException;
  }

  private final Map<Path, byte[]> forced = new HashMap<>();
  private final Deque<Undo> names = new ArrayDeque<>();
  private long operations;
  private long failFrom = Long.MAX_VALUE;
  private long failures;

  /** From now on, lets {@code before} operations pass and then {@code count} fail. */
  void fail(long before, long count) {
    operations = 0;
    failFrom = before;
    failures = count;
  }

  void heal() {
    failFrom = Long.MAX_VALUE;
  }

  /** How many were asked for since {@link #fail}. */
  long operations() {
    return operations;
  }

  private boolean fails() {
    long operation = operations++;
    return operation >= failFrom && operation - failFrom < failures;
  }

  private void refuse() throws IOException {
    if (fails()) {
      throw new IOException("No space left on device");
    }
  }

  /** Names and sectors that were not forced come out old or new, as the dice fall. */
  void cutPower(Random dice) throws IOException {
    int lost = dice.nextInt(names.size() + 1);
    for (int undone = 0; undone < lost; undone++) {
      names.pop().run();
    }
    for (Map.Entry<Path, byte[]> file : forced.entrySet()) {
      if (Files.exists(file.getKey())) {
        Files.write(file.getKey(), mixed(file.getValue(), Files.readAllBytes(file.getKey()), dice));
      }
    }
  }

  private static byte[] mixed(byte[] old, byte[] now, Random dice) {
    byte[] mixed = (dice.nextBoolean() ? old : now).clone();
    for (int at = 0; at < mixed.length; at += SECTOR) {
      byte[] from = dice.nextBoolean() ? old : now;
      for (int index = at; index < Math.min(at + SECTOR, mixed.length); index++) {
        mixed[index] = index < from.length ? from[index] : 0;
      }
    }
    return mixed;
  }

  @Override
  public SegmentFile open(Path path, boolean write) throws IOException {
    refuse();
    SegmentFile file = Disk.REAL.open(path, write);
    if (write && !forced.containsKey(path)) {
      forced.put(path, Files.readAllBytes(path));
    }
    return new Faulty(path, file);
  }

  @Override
  public SegmentFile create(Path path) throws IOException {
    refuse();
    SegmentFile file = Disk.REAL.create(path);
    forced.put(path, new byte[0]);
    return new Faulty(path, file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    refuse();
    Disk.REAL.move(from, to);
    forced.put(to, forced.remove(from));
    names.push(() -> {
      Disk.REAL.move(to, from);
      forced.put(from, forced.remove(to));
    });
  }

  @Override
  public void delete(Path path) throws IOException {
    refuse();
    if (Files.exists(path)) {
      byte[] image = forced.getOrDefault(path, Files.readAllBytes(path));
      Disk.REAL.delete(path);
      forced.remove(path);
      names.push(() -> {
        Files.write(path, image);
        forced.put(path, image);
      });
    }
  }

  @Override
  public void forceDirectory(Path dir) throws IOException {
    refuse();
    names.clear();
  }

  private final class Faulty implements SegmentFile {
    private final Path path;
    private final SegmentFile file;

    Faulty(Path path, SegmentFile file) {
      this.path = path;
      this.file = file;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      refuse();
      return file.read(to, position);
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      if (fails()) {
        file.write(from.limit(from.position() + from.remaining() / 2), position);
        throw new IOException("No space left on device");
      }
      file.write(from, position);
    }

    @Override
    public void force() throws IOException {
      refuse();
      forced.put(path, Files.readAllBytes(path));
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      refuse();
      file.truncate(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
