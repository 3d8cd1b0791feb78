package watchfloor.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Reads small text files whole, and writes them so that nobody ever sees half of one. Safe from any thread. */
final class TextFiles {
  /** Settings are written by hand: what is larger is something else. */
  static final int LARGEST = 1 << 20;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private TextFiles() {}

  /** @throws SettingsException one sentence when the file is not there, too large, or not UTF-8 */
  static String read(Path file, String label) {
    try (InputStream in = Files.newInputStream(file)) {
      return decode(in.readNBytes(LARGEST + 1), label);
    } catch (NoSuchFileException e) {
      throw new SettingsException(label + " is not there: " + file + " was looked for.", e);
    } catch (IOException e) {
      throw new SettingsException(label + " could not be read: " + e.getMessage() + ".", e);
    }
  }

  /** Reads what is packed in the program. */
  static String resource(String name) {
    try (InputStream in = TextFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new SettingsException("the program lacks its own " + name + ": build or download it again.");
      }
      return decode(in.readNBytes(LARGEST + 1), name);
    } catch (IOException e) {
      throw new SettingsException(name + " could not be read: " + e.getMessage() + ".", e);
    }
  }

  static boolean hasResource(String name) {
    return TextFiles.class.getResource(name) != null;
  }

  static String decode(byte[] bytes, String label) {
    if (bytes.length > LARGEST) {
      throw new SettingsException(label + " is larger than 1 MB: that is no file of settings.");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      long line = 1 + out.chars().filter(c -> c == '\n').count();
      throw new SettingsException(label + ", line " + line + ": this is not UTF-8 text: save the file as UTF-8.");
    }
    String text = out.toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Writes beside the file, forces it to the disk, then moves it into place; makes missing folders. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new");
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
