package watchfloor.screen;

import java.util.Objects;
import watchfloor.wall.NightLight;

/** How everything looks and reads: the style sheets in force, the language, how bright a wall is at night, and the pictures for it. */
public record Look(Styles styles, Texts texts, NightLight night, PictureShelf pictures) {
  public Look {
    Objects.requireNonNull(styles, "styles");
    Objects.requireNonNull(texts, "texts");
    Objects.requireNonNull(night, "night");
    Objects.requireNonNull(pictures, "pictures");
  }

  /** Always with the whole light, and without pictures. */
  public Look(Styles styles, Texts texts) {
    this(styles, texts, NightLight.NONE, PictureShelf.empty());
  }
}
