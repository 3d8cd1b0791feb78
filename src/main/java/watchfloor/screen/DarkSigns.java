package watchfloor.screen;

/**
 * Keeps emoji that are drawn in black from vanishing on a dark tile: they become a grey that is seen on dark and on light grounds. All
 * others stay as they are. Pure.
 */
final class DarkSigns {
  /** Of 255, as the eye weighs the channels. */
  private static final double DARK_BELOW = 75;

  /** An emoji is a dark sign when so much of what is drawn is dark; an eye or a tooth keeps a face out. */
  private static final double NEARLY_ALL = 0.97;

  private static final double LIFT = 0.4;
  private static final int OPAQUE_FROM = 128;

  private DarkSigns() {}

  /** @param pixels premultiplied ARGB, changed in place */
  static void lift(int[] pixels) {
    if (!dark(pixels)) {
      return;
    }
    for (int i = 0; i < pixels.length; i++) {
      int alpha = pixels[i] >>> 24;
      int lifted = alpha << 24;
      for (int shift = 0; shift <= 16; shift += 8) {
        int channel = pixels[i] >>> shift & 0xFF;
        lifted |= (int) Math.round(channel + (alpha - channel) * LIFT) << shift;
      }
      pixels[i] = lifted;
    }
  }

  private static boolean dark(int[] pixels) {
    int drawn = 0;
    int dark = 0;
    for (int pixel : pixels) {
      if (pixel >>> 24 >= OPAQUE_FROM) {
        drawn++;
        dark += brightness(pixel) < DARK_BELOW ? 1 : 0;
      }
    }
    return dark > NEARLY_ALL * drawn;
  }

  private static double brightness(int pixel) {
    return 0.2126 * (pixel >>> 16 & 0xFF) + 0.7152 * (pixel >>> 8 & 0xFF) + 0.0722 * (pixel & 0xFF);
  }
}
