package watchfloor.store.sums;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * A block of which a write keeps a part: whether it was damaged before, so that its new checksum does not call the damage
 * sound.
 *
 * @param number  which block
 * @param damaged it does not have the checksum that it should
 */
record PartBlock(long number, boolean damaged) {
  /**
   * Looks at the block in which a position lies, before it is written to.
   *
   * @param size how long the file is; a block behind its end has no part to keep
   */
  static PartBlock before(FileChannel data, BlockSums sums, long position, long size) throws IOException {
    long number = position / BlockSums.BLOCK;
    long end = Math.min(size, (number + 1) * BlockSums.BLOCK);
    boolean[] damaged = new boolean[1];
    BlockSums.Reader reader = sums.reader(1);
    BlockScan.scan(data, number, end, (block, crc) -> {
      long entry = reader.entry(block);
      damaged[0] = !BlockSums.Reader.sound(block, entry) || BlockSums.Reader.crc(entry) != crc;
    });
    return new PartBlock(number, damaged[0]);
  }

  boolean spoilt(long block) {
    return damaged && number == block;
  }
}
