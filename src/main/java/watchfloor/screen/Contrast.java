package watchfloor.screen;

import javafx.scene.paint.Color;

/**
 * Says how well one colour is read on another, from 1 (not at all) to 21 (black on white): 4.5 is enough for text, 7 for weak eyes, 3 for
 * large figures. Pure.
 *
 * <p>Relative luminance and contrast ratio as the Web Content Accessibility Guidelines 2.2 define them.
 */
public final class Contrast {
  private static final double LINEAR_BELOW = 0.04045;
  private static final double GLARE = 0.05;

  private Contrast() {}

  /** The contrast of two opaque colours, in either order. */
  public static double between(Color one, Color other) {
    double first = luminance(one) + GLARE;
    double second = luminance(other) + GLARE;
    return Math.max(first, second) / Math.min(first, second);
  }

  /** From 0 (black) to 1 (white). */
  public static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= LINEAR_BELOW ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
