package watchfloor.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/**
 * The layouts of one center as files: lists, reads and writes them. What is written is sound, by the same reader that every wall reads with, and is on
 * disk whole or not at all; what is locked is left alone. Any thread; waits for the disk.
 */
public final class LayoutShelf {
  /** Layouts of a center's own that are listed. */
  public static final int MOST = 200;

  private static final String ENDING = ".yaml";

  private final Path folder;

  LayoutShelf(Path folder) {
    this.folder = folder;
  }

  /** Every layout that a wall could show, by name. @throws SettingsException the folder cannot be read */
  public List<LayoutEntry> list() {
    TreeSet<String> names = new TreeSet<>(LayoutReader.PACKED);
    names.addAll(own());
    return names.stream().map(this::entry).toList();
  }

  private List<String> own() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ENDING)).map(file -> file.substring(0, file.length() - ENDING.length()))
          .filter(LayoutReader::soundName).sorted().limit(MOST).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new SettingsException("The folder " + folder + " could not be read (" + e.getMessage() + "): check its rights.", e);
    }
  }

  private LayoutEntry entry(String name) {
    boolean own = Files.exists(file(name));
    boolean locked = false;
    String trouble = "";
    try {
      String text = text(name).orElse("");
      locked = locked(text, name);
      new LayoutReader().read(text, name, label(name));
    } catch (SettingsException e) {
      trouble = e.getMessage();
    }
    return new LayoutEntry(name, own, LayoutReader.PACKED.contains(name), locked, trouble);
  }

  /** The text in force by that name. @throws SettingsException there is none, or it cannot be read */
  public LayoutText read(String name) {
    return text(name).map(text -> new LayoutText(name, text))
        .orElseThrow(() -> new SettingsException("There is no layout '" + name + "' any more: choose another one."));
  }

  /** Its own file, else the program's; empty where there is neither. */
  private Optional<String> text(String name) {
    if (!LayoutReader.soundName(name)) {
      return Optional.empty();
    }
    if (Files.exists(file(name))) {
      return Optional.of(TextFiles.read(file(name), label(name)));
    }
    return LayoutReader.PACKED.contains(name) ? Optional.of(TextFiles.resource("/" + label(name))) : Optional.empty();
  }

  /**
   * Writes one, in the place of the one that was seen.
   *
   * @param seen the version of what was in force; {@link LayoutText#NONE} where there was nothing
   */
  public synchronized LayoutOutcome save(LayoutText wanted, String seen) {
    try {
      Optional<String> fault = fault(wanted);
      if (fault.isPresent()) {
        return new LayoutOutcome.Refused(fault.get());
      }
      Optional<LayoutText> before = text(wanted.name()).map(text -> new LayoutText(wanted.name(), text));
      if (before.isPresent() && locked(before.get().text(), wanted.name())) {
        return new LayoutOutcome.Refused("The layout '" + wanted.name() + "' is locked, so it is changed in its file only: save yours under another name.");
      }
      String now = before.map(LayoutText::version).orElse(LayoutText.NONE);
      if (!now.equals(seen)) {
        return new LayoutOutcome.Changed(now);
      }
      TextFiles.write(file(wanted.name()), wanted.text());
      return new LayoutOutcome.Saved(wanted.version());
    } catch (SettingsException e) {
      return new LayoutOutcome.Refused(e.getMessage());
    } catch (IOException e) {
      return new LayoutOutcome.Refused(
          "The layout could not be written into " + folder + " (" + e.getMessage() + "), and the one before is still there: check its rights and its free space.");
    }
  }

  /** Why no wall could show it, in the words of {@code check}. */
  private static Optional<String> fault(LayoutText wanted) {
    if (!LayoutReader.soundName(wanted.name())) {
      return Optional.of("'" + wanted.name() + "' is not a layout's name: use letters, digits and dashes, like wall-4.");
    }
    try {
      String label = label(wanted.name());
      String text = TextFiles.decode(wanted.text().getBytes(StandardCharsets.UTF_8), label);
      new LayoutReader().read(text, wanted.name(), label);
      return Optional.empty();
    } catch (SettingsException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** @throws SettingsException nobody can tell: it is not the shape of a layout */
  private static boolean locked(String text, String name) {
    return new DraftReader().read(text, label(name)).locked();
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  private static String label(String name) {
    return "layouts/" + name + ENDING;
  }
}
