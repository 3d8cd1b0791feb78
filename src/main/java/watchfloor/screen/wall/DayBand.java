package watchfloor.screen.wall;

import java.time.LocalTime;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A day from midnight to midnight as a band, its light hours (six to eighteen) lighter, with a mark at now. JavaFX thread only. */
final class DayBand extends Pane {
  private static final double DAWN = 0.25;
  private static final double DAY = 86_400;

  private final Region light = part("day-light");
  private final Region mark = part("day-mark");
  private double now;

  DayBand() {
    getStyleClass().add("day-band");
    getChildren().addAll(light, mark);
    setMinWidth(0);
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    return part;
  }

  void show(LocalTime time) {
    double at = time.toSecondOfDay() / DAY;
    if (at != now) {
      now = at;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(2, getHeight() / 3);
    light.resizeRelocate(Math.round(getWidth() * DAWN), 0, Math.round(getWidth() / 2), getHeight());
    mark.resizeRelocate(Math.round((getWidth() - width) * now), 0, width, getHeight());
  }
}
