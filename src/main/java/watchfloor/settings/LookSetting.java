package watchfloor.settings;

import java.util.Objects;
import java.util.Optional;
import watchfloor.wall.NightLight;
import watchfloor.wall.Theme;

/**
 * How a center looks and reads.
 *
 * @param theme    the colours
 * @param language the code of the language of all screens, such as {@code de}; empty for that of the machine that shows them
 * @param night    how bright walls are at night
 */
public record LookSetting(Theme theme, Optional<String> language, NightLight night) {
  /** Dark, in the machine's language, by day and by night. */
  public static final LookSetting DEFAULT = new LookSetting(Theme.DARK, Optional.empty(), NightLight.NONE);

  public LookSetting {
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(night, "night");
  }
}
