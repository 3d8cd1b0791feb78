package watchfloor.settings;

import java.nio.file.Path;
import java.util.Objects;

/** Whether the store is encrypted at rest, and where its key is. */
public sealed interface KeySetting {
  /** Not encrypted. */
  record None() implements KeySetting {}

  /**
   * The key lies in a file.
   *
   * @param path as the center's file says it; {@link #file(Path)} makes a place of it
   */
  record InFile(String path) implements KeySetting {
    public InFile {
      Objects.requireNonNull(path, "path");
    }

    /** Where the key lies: from the center's folder, unless the setting names a place of its own. */
    public Path file(Path center) {
      return center.resolve(path).normalize();
    }
  }

  /** The key lies in the operating system's keyring. */
  record Keyring() implements KeySetting {}
}
