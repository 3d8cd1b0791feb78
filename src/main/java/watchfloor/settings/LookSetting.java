package watchfloor.settings;

import java.util.Objects;
import java.util.Optional;
import watchfloor.wall.Theme;

/**
 * How a center looks and reads.
 *
 * @param theme    the colours
 * @param language the code of the language of all screens, such as {@code de}; empty for that of the machine that shows them
 */
public record LookSetting(Theme theme, Optional<String> language) {
  /** Dark, in the machine's language. */
  public static final LookSetting DEFAULT = new LookSetting(Theme.DARK, Optional.empty());

  public LookSetting {
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(language, "language");
  }
}
