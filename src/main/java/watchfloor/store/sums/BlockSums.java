package watchfloor.store.sums;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The checksums of a database file, one for each block, in a file of their own beside it.
 *
 * <p>The file: two places for the head, used in turn so that a torn one leaves the one before it, then eight bytes for each
 * block: its CRC32C, and the same once more inverted and mixed with the block's number. By the second half a damaged checksum
 * is told from a damaged block.
 *
 * <p>For one thread at a time.
 */
final class BlockSums implements AutoCloseable {
  static final int BLOCK = 4_096;
  static final int ENTRY = Long.BYTES;
  static final long ENTRIES_AT = 4_096;

  private static final long MAGIC = 0x5746_5355_4D53_3031L;
  private static final int HEAD_EVERY = 512;
  private static final int HEAD_BYTES = 6 * Long.BYTES;
  private static final int MOST_BUFFERED = 1 << 16;
  private static final int MIX = 0x9E37_79B1;

  private final FileChannel file;
  private final ByteBuffer head = ByteBuffer.allocateDirect(HEAD_BYTES + Integer.BYTES);
  private final ByteBuffer waiting = ByteBuffer.allocateDirect(MOST_BUFFERED);
  private long waitingFirst;
  private long turn;
  private State state;

  private BlockSums(FileChannel file, long turn, State state) {
    this.file = file;
    this.turn = turn;
    this.state = state;
  }

  /**
   * How long the database file is, and which stretch of it is being written at this moment.
   *
   * @param least the fewest bytes that it can have
   * @param most  the most; the same as {@code least} when nothing is being written
   * @param from  where the stretch begins
   * @param to    where it ends; the same as {@code from} when nothing is being written
   */
  record State(long least, long most, long from, long to) {
    static State settled(long size) {
      return new State(size, size, 0, 0);
    }

    boolean pending() {
      return from < to;
    }

    boolean allows(long size) {
      return size >= least && size <= most;
    }

    /** Whether the block can be old, new or half of each, because somebody was ended while writing it. */
    boolean covers(long block) {
      return pending() && block * BLOCK < to && (block + 1) * BLOCK > from;
    }
  }

  static long blocks(long bytes) {
    return (bytes + BLOCK - 1) / BLOCK;
  }

  /** Begins anew on an emptied file, which stays unreadable to {@link #read} until the first {@link #note}. */
  static BlockSums create(FileChannel file) throws IOException {
    file.truncate(0);
    return new BlockSums(file, 0, State.settled(0));
  }

  /** Empty when neither head is sound: nothing is known then. */
  static Optional<BlockSums> read(FileChannel file) throws IOException {
    BlockSums newest = null;
    for (int place = 0; place < 2; place++) {
      ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES + Integer.BYTES);
      file.read(head, place * (long) HEAD_EVERY);
      if (!head.hasRemaining() && soundHead(head.flip())) {
        long turn = head.getLong(Long.BYTES);
        if (newest == null || turn > newest.turn) {
          int at = 2 * Long.BYTES;
          State state = new State(head.getLong(at), head.getLong(at + 8), head.getLong(at + 16), head.getLong(at + 24));
          newest = new BlockSums(file, turn, state);
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  private static boolean soundHead(ByteBuffer head) {
    return head.getLong(0) == MAGIC && head.getInt(HEAD_BYTES) == headCrc(head);
  }

  private static int headCrc(ByteBuffer head) {
    CRC32C crc = new CRC32C();
    crc.update(head.duplicate().position(0).limit(HEAD_BYTES));
    return (int) crc.getValue();
  }

  State state() {
    return state;
  }

  /** Writes the state into the older of the two heads. When that fails the state stays what it was, and the next goes to the same place. */
  void note(State next) throws IOException {
    long now = turn + 1;
    head.clear();
    head.putLong(MAGIC).putLong(now).putLong(next.least).putLong(next.most).putLong(next.from).putLong(next.to);
    head.putInt(headCrc(head)).flip();
    writeAll(head, (now & 1) * HEAD_EVERY);
    turn = now;
    state = next;
  }

  /** Keeps a block's checksum; on file at the latest after {@link #flush}. Cheapest in the order of the blocks. */
  void put(long block, int crc) throws IOException {
    if (!waiting.hasRemaining() || block != waitingFirst + waiting.position() / ENTRY) {
      flush();
    }
    if (waiting.position() == 0) {
      waitingFirst = block;
    }
    waiting.putLong(entry(block, crc));
  }

  void flush() throws IOException {
    waiting.flip();
    try {
      writeAll(waiting, ENTRIES_AT + waitingFirst * ENTRY);
    } finally {
      waiting.clear();
    }
  }

  /** Sums every block that a stretch touches as it is in the database file now. */
  void sumUp(FileChannel data, long from, long to) throws IOException {
    BlockScan.scan(data, from / BLOCK, Math.min(blocks(to) * BLOCK, data.size()), this::put);
    flush();
  }

  /** Ends a write that was begun and not ended: what the file has in that stretch counts from now on. */
  void settle(FileChannel data) throws IOException {
    long size = data.size();
    sumUp(data, state.from, state.to);
    note(State.settled(size));
  }

  void force() throws IOException {
    file.force(true);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void writeAll(ByteBuffer bytes, long at) throws IOException {
    long next = at;
    while (bytes.hasRemaining()) {
      next += file.write(bytes, next);
    }
  }

  /** Reads checksums as they are on file, many at once for one who goes from front to back. */
  Reader reader(int entries) {
    return new Reader(file, Math.min(MOST_BUFFERED, entries * ENTRY));
  }

  private static long entry(long block, int crc) {
    return (long) crc << 32 | (~crc ^ (int) block * MIX) & 0xFFFF_FFFFL;
  }

  /** See {@link #reader}. */
  static final class Reader {
    private final FileChannel file;
    private final ByteBuffer window;
    private long first;

    private Reader(FileChannel file, int bytes) {
      this.file = file;
      this.window = ByteBuffer.allocateDirect(bytes).limit(0);
    }

    /** What is on file for a block, for {@link #sound} and {@link #crc}; not sound where the file ends before it. */
    long entry(long block) throws IOException {
      if (block < first || block >= first + window.limit() / ENTRY) {
        load(block);
      }
      return window.getLong((int) (block - first) * ENTRY);
    }

    private void load(long block) throws IOException {
      window.clear();
      int read = 0;
      while (window.hasRemaining() && read >= 0) {
        read = file.read(window, ENTRIES_AT + block * ENTRY + window.position());
      }
      while (window.hasRemaining()) {
        window.put((byte) 0);
      }
      window.flip();
      first = block;
    }

    static boolean sound(long block, long entry) {
      return entry == BlockSums.entry(block, crc(entry));
    }

    static int crc(long entry) {
      return (int) (entry >>> 32);
    }
  }
}
