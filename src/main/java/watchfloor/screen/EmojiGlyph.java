package watchfloor.screen;

import javafx.scene.image.ImageView;
import javafx.stage.Window;
import watchfloor.screen.EmojiCells.Cell;

/** Draws one emoji within a line of text: as high as the line's letters reach, and a little below the base line as they do. */
final class EmojiGlyph extends ImageView {
  /** Of the font's size: within the line height of Inter, so that an emoji never spreads the lines. */
  private static final double HEIGHT = 1.15;

  private static final double ABOVE_BASE_LINE = 0.81;

  private final EmojiSheet sheet;
  private final Cell cell;
  private int pixels = -1;

  EmojiGlyph(EmojiSheet sheet, Cell cell) {
    this.sheet = sheet;
    this.cell = cell;
    getStyleClass().add("emoji");
    setSmooth(true);
    setPreserveRatio(true);
  }

  /** Takes the size that goes with a font of {@code fontSize} on the screen it is on. */
  void follow(double fontSize) {
    double size = Math.max(1, Math.round(fontSize * HEIGHT));
    int wanted = (int) Math.ceil(size * outputScale());
    if (wanted != pixels) {
      pixels = wanted;
      setImage(sheet.emoji(cell, wanted));
    }
    setFitHeight(size);
    setFitWidth(size);
  }

  private double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getOutputScaleY();
  }

  @Override
  public double getBaselineOffset() {
    return getFitHeight() * ABOVE_BASE_LINE;
  }
}
