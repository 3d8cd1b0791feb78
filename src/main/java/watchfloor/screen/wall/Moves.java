package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** Lets what has a new place ease to it within 280 ms; without a window, or for what is new, at once. JavaFX thread only. */
final class Moves {
  private static final Duration EASE = Duration.millis(280);

  private final Timeline timeline = new Timeline();
  private final List<KeyValue> values = new ArrayList<>();
  private boolean at;

  /** Takes the places that follow. @param once whether nothing is to move */
  void begin(boolean once) {
    timeline.stop();
    values.clear();
    at = once;
  }

  void circle(Circle circle, CirclePacking.Disc disc) {
    boolean fresh = circle.getRadius() == 0;
    to(circle.centerXProperty(), disc.x(), fresh);
    to(circle.centerYProperty(), disc.y(), fresh);
    to(circle.radiusProperty(), disc.radius(), fresh);
  }

  void node(Node node, double x, double y) {
    boolean fresh = node.getLayoutX() == 0 && node.getLayoutY() == 0;
    to(node.layoutXProperty(), x, fresh);
    to(node.layoutYProperty(), y, fresh);
  }

  private void to(DoubleProperty property, double value, boolean fresh) {
    if (at || fresh) {
      property.set(value);
    } else if (property.get() != value) {
      values.add(new KeyValue(property, value, Interpolator.EASE_OUT));
    }
  }

  /** Starts what moves. */
  void end() {
    if (!values.isEmpty()) {
      timeline.getKeyFrames().setAll(new KeyFrame(EASE, values.toArray(KeyValue[]::new)));
      timeline.playFromStart();
    }
  }

  void stop() {
    timeline.stop();
  }
}
