package watchfloor.link.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a log with the keys that it needs, as it goes over the wire: big-endian, texts as Java's {@code writeUTF} has them.
 *
 * @param stamp   see {@link StandbyState}
 * @param keys    parts of files of keys
 * @param segment where the bytes belong
 * @param bytes   empty when there was nothing new
 */
public record LogChunk(String epoch, long stamp, List<KeyPart> keys, long segment, long offset, byte[] bytes) {
  private static final int MOST = 96 << 20;
  private static final int MOST_KEYS = 10_000;

  /** A part of a file of keys. */
  public record KeyPart(String name, long offset, byte[] bytes) {}

  public byte[] encoded() {
    ByteArrayOutputStream into = new ByteArrayOutputStream(bytes.length + 256);
    try (DataOutputStream out = new DataOutputStream(into)) {
      out.writeUTF(epoch);
      out.writeLong(stamp);
      out.writeInt(keys.size());
      for (KeyPart key : keys) {
        out.writeUTF(key.name());
        out.writeLong(key.offset());
        put(out, key.bytes());
      }
      out.writeLong(segment);
      out.writeLong(offset);
      put(out, bytes);
      return into.toByteArray();
    } catch (IOException e) {
      throw new WireException("A piece of a log could not be written.", e);
    }
  }

  private static void put(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** @throws WireException it is none */
  public static LogChunk decode(byte[] encoded) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
      String epoch = in.readUTF();
      long stamp = in.readLong();
      int count = bounded(in.readInt(), MOST_KEYS);
      List<KeyPart> keys = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        keys.add(new KeyPart(in.readUTF(), in.readLong(), bytes(in)));
      }
      return new LogChunk(epoch, stamp, List.copyOf(keys), in.readLong(), in.readLong(), bytes(in));
    } catch (IOException e) {
      throw new WireException("What came is no piece of a log.", e);
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = bounded(in.readInt(), MOST);
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new IOException("it ends early");
    }
    return read;
  }

  private static int bounded(int count, int most) throws IOException {
    if (count < 0 || count > most) {
      throw new IOException("a count of " + count);
    }
    return count;
  }
}
