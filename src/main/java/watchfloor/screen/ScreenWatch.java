package watchfloor.screen;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.util.Duration;
import watchfloor.wall.ScreenPresent;

/**
 * Tells when monitors come and go. A plug that moves makes several changes within a moment: they are told once, when they have
 * settled for 300 ms. JavaFX thread only.
 */
public final class ScreenWatch {
  private static final Duration SETTLED = Duration.millis(300);

  private final Consumer<List<ScreenPresent>> listener;
  private final PauseTransition settle = new PauseTransition(SETTLED);
  private final ListChangeListener<Screen> changed = change -> settle.playFromStart();
  private List<ScreenPresent> told = List.of();

  public ScreenWatch(Consumer<List<ScreenPresent>> listener) {
    this.listener = listener;
    settle.setOnFinished(event -> tell());
  }

  /** Tells the monitors of now at once, then every change. */
  public void start() {
    Screen.getScreens().addListener(changed);
    tell();
  }

  public void stop() {
    Screen.getScreens().removeListener(changed);
    settle.stop();
  }

  private void tell() {
    List<ScreenPresent> now = present();
    if (!now.equals(told)) {
      told = now;
      listener.accept(now);
    }
  }

  /** The monitors of now, in the toolkit's order. */
  public static List<ScreenPresent> present() {
    Screen primary = Screen.getPrimary();
    return Screen.getScreens().stream().map(screen -> of(screen, screen.equals(primary))).toList();
  }

  private static ScreenPresent of(Screen screen, boolean primary) {
    Rectangle2D bounds = screen.getBounds();
    return new ScreenPresent(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight(), primary);
  }
}
