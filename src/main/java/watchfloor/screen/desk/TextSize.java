package watchfloor.screen.desk;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The size of a desk's text, which all its other sizes follow: its root's font size in pixels. JavaFX thread only. */
final class TextSize {
  /** At normal text. */
  static final double NORMAL = 14;

  private static final double LARGEST = NORMAL * 2.5;
  private static final double SMALLEST = NORMAL * 0.8;
  private static final double STEP = 1.1;
  private static final double ICON_SHARE = 1.15;

  private final Region root;
  private double pixels = NORMAL;

  TextSize(Region root) {
    this.root = root;
  }

  double pixels() {
    return pixels;
  }

  /** The next larger one. */
  double larger() {
    return pixels * STEP;
  }

  /** The next smaller one. */
  double smaller() {
    return pixels / STEP;
  }

  /** @param wanted kept between 80 % and 250 % of normal */
  void set(double wanted) {
    pixels = Math.max(SMALLEST, Math.min(LARGEST, wanted));
    root.setStyle("-fx-font-size: " + pixels + "px;");
    icons();
  }

  /** Icons know pixels only. */
  private void icons() {
    for (Node icon : root.lookupAll(".ikonli-font-icon")) {
      String rest = icon.getStyle().replaceAll("-fx-icon-size:[^;]*;", "");
      icon.setStyle(rest + (rest.isBlank() || rest.strip().endsWith(";") ? "" : ";") + "-fx-icon-size: " + Math.round(pixels * ICON_SHARE) + "px;");
    }
  }
}
