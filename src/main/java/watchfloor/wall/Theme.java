package watchfloor.wall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which colours a room is shown in. The dark ones are the base; each other theme has a style sheet of its name that changes what
 * differs. Immutable.
 */
public enum Theme {
  DARK,
  LIGHT,
  CONTRAST,
  /** Shown while a drill runs, whatever the room looks like otherwise: no center can choose it. */
  DRILL;

  /** How a center's file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style sheet that goes over the base, empty for the base itself. */
  public Optional<String> sheet() {
    return this == DARK ? Optional.empty() : Optional.of(word() + ".css");
  }

  /** Those that a center may choose, in the order in which they are offered. */
  public static List<Theme> choices() {
    return List.of(DARK, LIGHT, CONTRAST);
  }

  /** The one that a center may choose by this word; empty for any other word. */
  public static Optional<Theme> named(String word) {
    return choices().stream().filter(theme -> theme.word().equals(word)).findFirst();
  }

  /** The words of all choices, as a sentence lists them. */
  public static List<String> words() {
    return choices().stream().map(Theme::word).toList();
  }
}
