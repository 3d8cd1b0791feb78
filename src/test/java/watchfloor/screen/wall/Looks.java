package watchfloor.screen.wall;

import java.util.Locale;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.Theme;

/** How the wall looks in tests: the packed style sheets, in English. */
final class Looks {
  private Looks() {}

  static Look standard() {
    return new Look(new Styles(), english());
  }

  /** @param theme by its word, {@code drill} too @param language a code such as {@code de} */
  static Look of(String theme, String language) {
    Styles styles = new Styles();
    styles.theme(Theme.valueOf(theme.toUpperCase(Locale.ROOT)));
    return new Look(styles, Texts.of(Locale.forLanguageTag(language)));
  }

  static Texts english() {
    return Texts.of(Locale.ENGLISH);
  }
}
