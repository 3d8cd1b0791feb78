package watchfloor.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps a copy of each settings file as it last was sound, and answers with it when the present one is broken: a slip of
 * the pen must not darken a wall. Safe from one thread at a time.
 */
public final class LastGood {
  private final Path folder;

  /** @param folder where the copies go; made when it is first needed */
  public LastGood(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a file; when it is broken or gone, its last good copy instead.
   *
   * @param name   the file's name below the center's folder, such as {@code layouts/wall-4.yaml}
   * @param reader makes the value of the text, or throws a {@link SettingsException}
   * @throws SettingsException the file is broken and there is no good copy: the sentence about the file
   */
  public <T> Kept<T> read(String name, Path file, Function<String, Read<T>> reader) {
    try {
      String text = TextFiles.read(file, name);
      Read<T> read = reader.apply(text);
      return new Kept<>(read.value(), with(read.notes(), keep(name, text)), "");
    } catch (SettingsException broken) {
      return lastGood(name, reader, broken);
    }
  }

  private <T> Kept<T> lastGood(String name, Function<String, Read<T>> reader, SettingsException broken) {
    try {
      Read<T> read = reader.apply(TextFiles.read(copy(name), name));
      return new Kept<>(read.value(), read.notes(), goingOn(broken.getMessage()));
    } catch (SettingsException none) {
      broken.addSuppressed(none);
      throw broken;
    }
  }

  /** One sentence of two: what is wrong, and what holds until then. */
  private static String goingOn(String sentence) {
    return open(sentence) + "; until then its last good version is in force.";
  }

  /** A sentence without its full stop, so that it can go on. */
  static String open(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private Path copy(String name) {
    return folder.resolve(name);
  }

  /** Says in one sentence when no copy could be kept; empty when it is there. */
  private String keep(String name, String text) {
    Path copy = copy(name);
    try {
      if (!Files.isRegularFile(copy) || !Files.readString(copy).equals(text)) {
        TextFiles.write(copy, text);
      }
      return "";
    } catch (IOException e) {
      return "no copy of " + name + " could be kept in " + folder + " (" + e.getMessage() + "): free some space there.";
    }
  }

  private static List<String> with(List<String> notes, String more) {
    if (more.isEmpty()) {
      return notes;
    }
    List<String> all = new ArrayList<>(notes);
    all.add(more);
    return all;
  }
}
