package watchfloor.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes the hashes that chain one record to the next. One thread at a time. */
final class Chain {
  private final MessageDigest sha;

  Chain() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] next(byte[] before, Encoded record) {
    sha.update(before);
    sha.update(stamp(record.entry()));
    sha.update(record.head());
    return sha.digest(record.tail());
  }

  byte[] next(byte[] before, Frame record) {
    sha.update(before);
    sha.update(record.bytes().array(), record.start() + Frame.LEAD, Frame.STAMP + record.bodyLength());
    return sha.digest();
  }

  static byte[] stamp(Entry entry) {
    return ByteBuffer.allocate(Frame.STAMP).putLong(entry.seq()).putLong(entry.at().toEpochMilli()).array();
  }
}
