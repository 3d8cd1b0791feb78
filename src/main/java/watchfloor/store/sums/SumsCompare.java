package watchfloor.store.sums;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Compares every block of a database file with its checksum, from front to back. */
final class SumsCompare {
  private static final int MANY = 8_192;

  private final BlockSums.State state;
  private final BlockSums.Reader reader;
  private final List<Long> listed = new ArrayList<>();
  private long bad;
  private long unsure;
  private long next;

  private SumsCompare(BlockSums sums) {
    this.state = sums.state();
    this.reader = sums.reader(MANY);
  }

  /**
   * What was found.
   *
   * @param size   the file's length in bytes
   * @param bad    blocks that differ from their checksum, are missing or are too many
   * @param unsure blocks whose checksum is damaged itself
   * @param listed the first bad ones
   * @param broken what the disk said when the file could not be read to its end, or null
   */
  record Outcome(long size, long bad, long unsure, List<Long> listed, IOException broken) {
    boolean sound() {
      return bad == 0 && unsure == 0;
    }
  }

  /** @throws IOException the checksums cannot be read; that the database file cannot is a finding */
  static Outcome compare(FileChannel data, BlockSums sums) throws IOException {
    long size = data.size();
    SumsCompare compare = new SumsCompare(sums);
    IOException broken = compare.blocks(data, size);
    compare.length(size);
    return new Outcome(size, compare.bad, compare.unsure, List.copyOf(compare.listed), broken);
  }

  private IOException blocks(FileChannel data, long size) throws IOException {
    try {
      BlockScan.scan(data, 0, size, this::block);
      return null;
    } catch (SumsUnreadable e) {
      throw e.first;
    } catch (IOException e) {
      bad(next);
      return e;
    }
  }

  private void block(long number, int crc) throws IOException {
    next = number + 1;
    if (state.covers(number)) {
      return;
    }
    if (number >= BlockSums.blocks(state.most())) {
      bad(number);
      return;
    }
    long entry = entry(number);
    if (!BlockSums.Reader.sound(number, entry)) {
      unsure++;
    } else if (BlockSums.Reader.crc(entry) != crc) {
      bad(number);
    }
  }

  private long entry(long number) throws IOException {
    try {
      return reader.entry(number);
    } catch (IOException e) {
      throw new SumsUnreadable(e);
    }
  }

  private void length(long size) {
    for (long block = BlockSums.blocks(size); block < BlockSums.blocks(state.least()); block++) {
      bad(block);
    }
    if (bad == 0 && !state.allows(size)) {
      bad(Math.max(0, BlockSums.blocks(size) - 1));
    }
  }

  private void bad(long block) {
    bad++;
    if (listed.size() < FileCheck.MOST_LISTED) {
      listed.add(block);
    }
  }

  /** Tells trouble with the checksums from trouble with the database on the way through the scan. */
  private static final class SumsUnreadable extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException first;

    SumsUnreadable(IOException first) {
      super(first);
      this.first = first;
    }
  }
}
