package watchfloor.settings;

import java.util.List;

/**
 * What is in force: the file as it is, or as it last was sound.
 *
 * @param notes   gentle words about the version in force
 * @param trouble one plain sentence when the present file is broken and its last good version is in force; else empty
 */
public record Kept<T>(T value, List<String> notes, String trouble) {
  public Kept {
    notes = List.copyOf(notes);
  }

  public boolean asWritten() {
    return trouble.isEmpty();
  }
}
