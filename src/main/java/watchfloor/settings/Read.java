package watchfloor.settings;

import java.util.List;

/**
 * What was read from a file, and what deserves a gentle word about it.
 *
 * @param notes one plain sentence each, such as a key that nobody knows; never a reason to refuse the file
 */
public record Read<T>(T value, List<String> notes) {
  public Read {
    notes = List.copyOf(notes);
  }
}
