package watchfloor.screen;

import java.util.Objects;

/** How everything looks and reads: the style sheets in force, and the language. */
public record Look(Styles styles, Texts texts) {
  public Look {
    Objects.requireNonNull(styles, "styles");
    Objects.requireNonNull(texts, "texts");
  }
}
