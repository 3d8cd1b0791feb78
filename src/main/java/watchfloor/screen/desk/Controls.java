package watchfloor.screen.desk;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import watchfloor.wall.Theme;

/** The look of controls below our own style sheets, which name no colour for every part of them. */
final class Controls {
  private Controls() {}

  /** The address of the sheet for a scene. */
  static String sheet(Theme theme) {
    return (theme == Theme.LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet();
  }
}
