package watchfloor.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * A model as bytes: a mark with the version, what is known of it, the rows that hold anything, and a checksum over all that.
 *
 * <p>No compressor has a say in it, since those differ from machine to machine: equal models are equal bytes. Integers are big-endian, rows
 * are counted by the gap to the one before in groups of seven bits.
 */
final class ModelFile {
  private static final int MARK = 0x57464D31;
  private static final String SHIPPED = "base.model";
  private static final int ISSUES_AT_MOST = 500;

  private ModelFile() {}

  /** The model that comes with the program. */
  static Model shipped() {
    try (InputStream in = ModelFile.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: its model is missing. Install it again.");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The model that comes with the program cannot be read. Install it again.", e);
    }
  }

  static byte[] write(Model model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MARK);
      out.writeInt(Features.BITS);
      strings(out, model.issues());
      strings(out, new ArrayList<>(new TreeSet<>(model.facts().languages())));
      out.writeInt(model.facts().issuePosts());
      out.writeDouble(model.facts().sureFrom());
      out.writeLong(model.facts().taughtFrom());
      for (int head = 0; head < model.heads(); head++) {
        out.writeFloat(model.scale(head));
      }
      rows(out, model);
      out.flush();
      out.writeInt(sum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void strings(DataOutputStream out, List<String> words) throws IOException {
    out.writeInt(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  private static void rows(DataOutputStream out, Model model) throws IOException {
    int last = -1;
    for (int place = 0; place < Features.SIZE; place++) {
      boolean any = false;
      for (int head = 0; head < model.heads(); head++) {
        any |= model.weight(place, head) != 0;
      }
      if (any) {
        gap(out, place - last);
        last = place;
        for (int head = 0; head < model.heads(); head++) {
          out.writeByte(model.weight(place, head));
        }
      }
    }
    gap(out, Features.SIZE - last);
  }

  private static void gap(DataOutputStream out, int gap) throws IOException {
    int rest = gap;
    while (rest >= 128) {
      out.writeByte(rest & 127 | 128);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  /** @throws IOException it is damaged, or of another version: one plain sentence */
  static Model read(byte[] bytes) throws IOException {
    if (bytes.length < 8 || sum(bytes, bytes.length - 4) != last(bytes)) {
      throw new IOException("the model is damaged: its checksum does not fit; remove it, and it is made again.");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, bytes.length - 4));
    if (in.readInt() != MARK || in.readInt() != Features.BITS) {
      throw new IOException("the model is of another version of this program; remove it, and it is made again.");
    }
    List<String> issues = strings(in);
    Set<String> languages = Set.copyOf(strings(in));
    Model.Facts facts = new Model.Facts(languages, in.readInt(), in.readDouble(), in.readLong());
    int heads = Model.heads(issues.size());
    float[] scales = new float[heads];
    for (int head = 0; head < heads; head++) {
      scales[head] = in.readFloat();
    }
    byte[] table = new byte[Features.SIZE * heads];
    for (int place = gap(in) - 1; place < Features.SIZE; place += gap(in)) {
      in.readFully(table, place * heads, heads);
    }
    return new Model(issues, table, scales, facts);
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > ISSUES_AT_MOST) {
      throw new IOException("the model names " + size + " issues, and at most " + ISSUES_AT_MOST + " are kept; remove it, and it is made again.");
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      words.add(in.readUTF());
    }
    return words;
  }

  private static int gap(DataInputStream in) throws IOException {
    int gap = 0;
    int shift = 0;
    int next;
    do {
      next = in.readUnsignedByte();
      gap |= (next & 127) << shift;
      shift += 7;
    } while (next >= 128 && shift < 28);
    return Math.max(1, gap);
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  private static int last(byte[] bytes) {
    int n = bytes.length;
    return (bytes[n - 4] & 255) << 24 | (bytes[n - 3] & 255) << 16 | (bytes[n - 2] & 255) << 8 | bytes[n - 1] & 255;
  }
}
