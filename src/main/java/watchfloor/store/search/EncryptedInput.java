package watchfloor.store.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.crypto.SecretKey;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;

/** Reads a file of an {@link EncryptedDirectory}, or a stretch of one, as if it were plain. For one thread; a clone is for another. */
final class EncryptedInput extends BufferedIndexInput {
  private final SecretKey key;
  private final byte[] first;
  private final long start;
  private final long length;
  private IndexInput in;
  private AesStream aes;
  private boolean whole;

  /** @param in the secret file, which this one closes */
  EncryptedInput(IndexInput in, SecretKey key, byte[] first, int bufferSize) {
    this("Encrypted(" + in + ")", in, key, first, 0, in.length() - AesStream.BLOCK, bufferSize);
    this.whole = true;
  }

  private EncryptedInput(String name, IndexInput in, SecretKey key, byte[] first, long start, long length, int bufferSize) {
    super(name, bufferSize);
    this.in = in;
    this.key = key;
    this.first = first;
    this.start = start;
    this.length = length;
    this.aes = new AesStream(key, first);
  }

  @Override
  protected void readInternal(ByteBuffer into) throws IOException {
    long from = getFilePointer();
    int wanted = into.remaining();
    if (from + wanted > length) {
      throw new EOFException("read past the end: " + this);
    }
    int offset = into.arrayOffset() + into.position();
    in.seek(AesStream.BLOCK + start + from);
    in.readBytes(into.array(), offset, wanted);
    aes.apply(start + from, into.array(), offset, wanted, into.array(), offset);
    into.position(into.position() + wanted);
  }

  @Override
  protected void seekInternal(long position) throws IOException {
    if (position > length) {
      throw new EOFException("seek past the end: " + this);
    }
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public EncryptedInput clone() {
    EncryptedInput other = (EncryptedInput) super.clone();
    other.in = in.clone();
    other.aes = new AesStream(key, first);
    other.whole = false;
    return other;
  }

  @Override
  public IndexInput slice(String name, long offset, long size) {
    if (offset < 0 || size < 0 || offset + size > length) {
      throw new IllegalArgumentException("slice " + name + " at " + offset + " of " + size + " bytes: " + this);
    }
    return new EncryptedInput(getFullSliceDescription(name), in.clone(), key, first, start + offset, size, getBufferSize());
  }

  @Override
  public void close() throws IOException {
    if (whole) {
      in.close();
    }
  }
}
