package watchfloor.screen.wall;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.jfree.chart.renderer.PaintScale;
import watchfloor.screen.Contrast;
import watchfloor.screen.Palette;

/**
 * One ramp of colours that grows in lightness from few to many, or falls in the light theme, for people with any colour sight.
 *
 * <p>It rises a little faster at the foot than the count does: a surge does not press the rest of the day into one colour.
 */
final class HeatRamp implements PaintScale {
  private static final int COLORS = 6;
  private static final double FOOT = 0.85;

  private final List<Color> colors;
  private final Color darkInk;
  private final Color lightInk;
  private int max = 1;

  HeatRamp(Palette palette) {
    colors = IntStream.range(0, COLORS).mapToObj(i -> palette.color("heat-" + i)).toList();
    darkInk = palette.color("ink-dark");
    lightInk = palette.color("ink-light");
  }

  void max(int now) {
    max = Math.max(1, now);
  }

  List<Color> colors() {
    return colors;
  }

  Color color(double count) {
    double place = Math.pow(Math.max(0, Math.min(1, count / max)), FOOT) * (COLORS - 1);
    int below = Math.min(COLORS - 2, (int) place);
    return colors.get(below).interpolate(colors.get(below + 1), place - below);
  }

  /** Whether a figure on the colour of this count is read better in dark ink than in light. */
  boolean wantsDarkInk(double count) {
    Color below = color(count);
    return Contrast.between(below, darkInk) >= Contrast.between(below, lightInk);
  }

  @Override
  public double getLowerBound() {
    return 0;
  }

  @Override
  public double getUpperBound() {
    return max;
  }

  @Override
  public java.awt.Paint getPaint(double value) {
    return ChartView.awt(color(value));
  }
}
