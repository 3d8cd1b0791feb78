package watchfloor.screen;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/**
 * Pulls the newest state into a window at a steady pace, on the JavaFX thread.
 *
 * <p>One bulk hand-over a tick keeps the thread free at any rate of mentions; one task a mention does not.
 */
public final class FxTicker {
  /** Four times a second: as often as a wall is worth reading. */
  public static final Duration WALL = Duration.ofMillis(250);

  /** Ten times a second: a desk answers the hand. */
  public static final Duration DESK = Duration.ofMillis(100);

  private final Timeline timeline;

  /** Starts stopped. {@code pull} should return at once when nothing changed. */
  public FxTicker(Duration period, Runnable pull) {
    timeline = new Timeline(new KeyFrame(javafx.util.Duration.millis(period.toMillis()), tick -> pull.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  public void start() {
    timeline.play();
  }

  public void stop() {
    timeline.stop();
  }
}
