package watchfloor.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a new center in which every key is explained, ready to be edited. */
public final class CenterTemplate {
  private static final String PACKED = "/watchfloor/settings/template/";

  /** The template's files, below the center's folder. */
  private static final List<String> FILES = List.of(CenterHome.CENTER_FILE, "drills/README.md", "layouts/README.md", "styles/README.md");

  private CenterTemplate() {}

  /**
   * Writes the files of a new center into a folder, which it makes when it is not there.
   *
   * @return the files written
   * @throws SettingsException one of them is there already, or the disk refused; nothing that was there was changed
   */
  public static List<Path> write(Path folder) {
    for (String name : FILES) {
      if (Files.exists(folder.resolve(name))) {
        throw new SettingsException(folder.resolve(name) + " is there already: name another folder, or move it away.");
      }
    }
    List<Path> written = new ArrayList<>();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      try {
        TextFiles.write(file, TextFiles.resource(PACKED + name));
      } catch (IOException e) {
        throw new SettingsException(file + " could not be written: " + e + ": check the folder and the disk.", e);
      }
      written.add(file);
    }
    return written;
  }
}
