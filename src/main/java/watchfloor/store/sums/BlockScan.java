package watchfloor.store.sums;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Reads a stretch of a file from front to back in large pieces and tells the checksum of each block. */
final class BlockScan {
  private static final int PIECE = 1 << 20;

  private BlockScan() {}

  /** Takes the checksums in the order of the blocks. */
  interface Visitor {
    void block(long number, int crc) throws IOException;
  }

  /**
   * @param first the number of the first block
   * @param to    where the file ends, or the stretch does, in bytes: a block that it cuts is summed up to there
   */
  static void scan(FileChannel data, long first, long to, Visitor visitor) throws IOException {
    long at = first * BlockSums.BLOCK;
    if (at >= to) {
      return;
    }
    ByteBuffer piece = ByteBuffer.allocateDirect((int) Math.min(PIECE, to - at));
    while (at < to) {
      piece.clear().limit((int) Math.min(piece.capacity(), to - at));
      fill(data, piece, at);
      piece.flip();
      sums(piece, at / BlockSums.BLOCK, visitor);
      at += piece.limit();
    }
  }

  /** @param bytes begins at the start of a block and is used up; its last block may be a short one */
  static void sums(ByteBuffer bytes, long first, Visitor visitor) throws IOException {
    CRC32C crc = new CRC32C();
    int end = bytes.limit();
    for (long block = first; bytes.position() < end; block++) {
      bytes.limit(Math.min(end, bytes.position() + BlockSums.BLOCK));
      crc.reset();
      crc.update(bytes);
      visitor.block(block, (int) crc.getValue());
    }
    bytes.limit(end);
  }

  private static void fill(FileChannel data, ByteBuffer piece, long at) throws IOException {
    long next = at;
    while (piece.hasRemaining()) {
      int read = data.read(piece, next);
      if (read < 0) {
        throw new EOFException("the file ends at byte " + next);
      }
      next += read;
    }
  }
}
