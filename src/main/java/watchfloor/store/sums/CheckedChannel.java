package watchfloor.store.sums;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * A database file that keeps the checksum of each of its blocks up to date with every write.
 *
 * <p>Each write notes first where it will be, then writes the data, then the checksums, then that it is done: wherever the
 * process is ended, what does not fit lies inside a stretch that is noted. Data is summed as it comes from the database, not as
 * it is read back. A write that failed is made good before the next one.
 *
 * <p>After a power cut, blocks that were written since the last {@link #force} and reached the disk without their checksums,
 * or the other way round, count as damaged: nothing promises that the database is whole then.
 *
 * <p>Safe from any thread; reads do not wait for writes.
 */
final class CheckedChannel extends FileBaseDefault {
  private final FileChannel data;
  private final SumsFiles files;
  /** Opened when the file is locked or written to: who only tries whether it is free must not touch another's checksums. */
  private volatile BlockSums sums;

  CheckedChannel(FileChannel data, SumsFiles files) {
    this.data = data;
    this.files = files;
  }

  private BlockSums ready() throws IOException {
    if (sums == null) {
      sums = files.open(data);
    }
    if (sums.state().pending()) {
      sums.settle(data);
    }
    return sums;
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    int bytes = from.remaining();
    if (bytes == 0) {
      return 0;
    }
    BlockSums now = ready();
    long size = data.size();
    long end = position + bytes;
    long begin = end > size ? Math.min(position, size) : position;
    boolean whole = position % BlockSums.BLOCK == 0 && position <= size && (end % BlockSums.BLOCK == 0 || end >= size);
    PartBlock first = whole ? null : PartBlock.before(data, now, begin, size);
    PartBlock last = whole ? null : PartBlock.before(data, now, end - 1, size);
    now.note(new BlockSums.State(size, Math.max(size, end), begin, end));
    ByteBuffer summed = from.duplicate();
    writeAll(from, position);
    if (whole) {
      BlockScan.sums(summed, position / BlockSums.BLOCK, now::put);
      now.flush();
    } else {
      sumPartly(now, begin, end, first, last);
    }
    now.note(BlockSums.State.settled(Math.max(size, end)));
    return bytes;
  }

  /** Where a block is kept in part, what was there before is summed again with it; one that was damaged before stays so. */
  private void sumPartly(BlockSums now, long begin, long end, PartBlock first, PartBlock last) throws IOException {
    long blockEnd = BlockSums.blocks(end) * BlockSums.BLOCK;
    BlockScan.scan(data, begin / BlockSums.BLOCK, Math.min(blockEnd, data.size()), (block, crc) -> {
      boolean spoilt = first.spoilt(block) || last.spoilt(block);
      now.put(block, spoilt ? ~crc : crc);
    });
    now.flush();
  }

  private void writeAll(ByteBuffer from, long position) throws IOException {
    long next = position;
    while (from.hasRemaining()) {
      next += data.write(from, next);
    }
  }

  @Override
  protected synchronized void implTruncate(long newSize) throws IOException {
    long size = data.size();
    if (newSize >= size) {
      return;
    }
    BlockSums now = ready();
    PartBlock last = PartBlock.before(data, now, Math.max(0, newSize - 1), size);
    long begin = newSize - newSize % BlockSums.BLOCK;
    now.note(new BlockSums.State(newSize, size, begin, size));
    data.truncate(newSize);
    sumPartly(now, begin, newSize, last, last);
    now.note(BlockSums.State.settled(newSize));
  }

  /** Forces the data first: checksums of what is not there yet would make a sound file look damaged. */
  @Override
  public void force(boolean metadata) throws IOException {
    data.force(metadata);
    BlockSums now = sums;
    if (now != null) {
      now.force();
    }
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    return data.read(to, position);
  }

  @Override
  public long size() throws IOException {
    return data.size();
  }

  @Override
  public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
    FileLock lock = data.tryLock(position, size, shared);
    if (lock != null && !shared) {
      try {
        ready();
      } catch (IOException e) {
        lock.release();
        throw e;
      }
    }
    return lock;
  }

  /** A write that failed and was not made good stays noted, for the next one who opens the file. */
  @Override
  protected synchronized void implCloseChannel() throws IOException {
    try {
      if (sums != null) {
        sums.close();
      }
    } finally {
      data.close();
    }
  }

  @Override
  public String toString() {
    return files.database().toString();
  }
}
