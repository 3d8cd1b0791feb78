package watchfloor.screen;

/** Scales pictures down by area: each new pixel is the mean of all that it covers. Pure. */
final class AreaScale {
  private static final int CHANNELS = 4;

  private AreaScale() {}

  /**
   * Scales a square.
   *
   * @param pixels premultiplied ARGB, row by row
   * @param from   pixels a side
   * @param to     pixels a side of the result, at most {@code from}
   */
  static int[] square(int[] pixels, int from, int to) {
    int[] result = new int[to * to];
    double step = (double) from / to;
    for (int row = 0; row < to; row++) {
      for (int column = 0; column < to; column++) {
        result[row * to + column] = mean(pixels, from, column * step, row * step, step);
      }
    }
    return result;
  }

  private static int mean(int[] pixels, int from, double left, double top, double step) {
    double[] sum = new double[CHANNELS];
    double weight = 0;
    for (int y = (int) top; y < Math.min(from, Math.ceil(top + step - 1e-9)); y++) {
      double high = Math.min(y + 1, top + step) - Math.max(y, top);
      for (int x = (int) left; x < Math.min(from, Math.ceil(left + step - 1e-9)); x++) {
        double share = high * (Math.min(x + 1, left + step) - Math.max(x, left));
        weight += share;
        for (int channel = 0; channel < CHANNELS; channel++) {
          sum[channel] += share * (pixels[y * from + x] >>> (8 * channel) & 0xFF);
        }
      }
    }
    int argb = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      argb |= (int) Math.round(sum[channel] / weight) << (8 * channel);
    }
    return argb;
  }
}
