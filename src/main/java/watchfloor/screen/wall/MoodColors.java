package watchfloor.screen.wall;

import java.util.OptionalInt;
import javafx.scene.paint.Color;
import watchfloor.screen.Palette;

/** Colours between negative, neutral and positive, for what no style sheet reaches. */
final class MoodColors {
  private static final double FULL = 60;

  private final Color negative;
  private final Color neutral;
  private final Color positive;

  MoodColors(Palette palette) {
    negative = palette.color("negative");
    neutral = palette.color("neutral");
    positive = palette.color("positive");
  }

  /** @param net -100 to 100; from 60 on each way the colour is full */
  Color of(OptionalInt net) {
    double value = net.orElse(0);
    return neutral.interpolate(value < 0 ? negative : positive, Math.min(1, Math.abs(value) / FULL));
  }
}
