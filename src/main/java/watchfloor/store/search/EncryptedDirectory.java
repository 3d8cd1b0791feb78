package watchfloor.store.search;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;

/**
 * Keeps a search index unreadable to whoever takes the disk: every file is AES-256 in counter mode behind 16 random bytes.
 *
 * <p>Lucene writes a file once and reads it anywhere, which is what counter mode is good at; nothing is ever written twice with one key
 * stream. It hides, it does not prove: a changed byte is found by Lucene's own checksums, somebody who changes bytes on purpose is not.
 * Names and sizes of files stay visible. Safe from any thread.
 */
final class EncryptedDirectory extends FilterDirectory {
  static final int KEY_BYTES = 32;
  private static final int CHUNK = 8_192;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /** @param key {@link #KEY_BYTES} bytes, copied */
  EncryptedDirectory(Directory in, byte[] key) {
    super(in);
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes, not " + KEY_BYTES);
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  @Override
  public long fileLength(String name) throws IOException {
    return Math.max(0, in.fileLength(name) - AesStream.BLOCK);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput raw = in.openInput(name, context);
    try {
      if (raw.length() < AesStream.BLOCK) {
        throw new CorruptIndexException("the file is too short", raw);
      }
      byte[] first = new byte[AesStream.BLOCK];
      raw.readBytes(first, 0, first.length);
      return new EncryptedInput(raw, key, first, BufferedIndexInput.bufferSize(context));
    } catch (IOException | RuntimeException e) {
      closeAfter(raw, e);
      throw e;
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return encrypted(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
    return encrypted(in.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput encrypted(IndexOutput raw) throws IOException {
    try {
      byte[] first = new byte[AesStream.BLOCK];
      random.nextBytes(first);
      raw.writeBytes(first, first.length);
      OutputStream secret = new Secret(raw, new AesStream(key, first));
      return new OutputStreamIndexOutput("Encrypted(" + raw + ")", raw.getName(), secret, CHUNK);
    } catch (IOException | RuntimeException e) {
      closeAfter(raw, e);
      throw e;
    }
  }

  private static void closeAfter(AutoCloseable opened, Exception first) {
    try {
      opened.close();
    } catch (Exception e) {
      first.addSuppressed(e);
    }
  }

  /** What is written here reaches the file secret. */
  private static final class Secret extends OutputStream {
    private final IndexOutput out;
    private final AesStream aes;
    private final byte[] chunk = new byte[CHUNK];
    private long written;

    Secret(IndexOutput out, AesStream aes) {
      this.out = out;
      this.aes = aes;
    }

    @Override
    public void write(int each) throws IOException {
      write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] plain, int offset, int length) throws IOException {
      for (int done = 0; done < length; ) {
        int now = Math.min(CHUNK, length - done);
        aes.apply(written, plain, offset + done, now, chunk, 0);
        out.writeBytes(chunk, now);
        written += now;
        done += now;
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
