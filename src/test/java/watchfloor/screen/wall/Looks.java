package watchfloor.screen.wall;

import java.util.Locale;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;

/** How the wall looks in tests: the packed style sheets, in English. */
final class Looks {
  private Looks() {}

  static Look standard() {
    return new Look(new Styles(), english());
  }

  static Texts english() {
    return Texts.of(Locale.ENGLISH);
  }
}
