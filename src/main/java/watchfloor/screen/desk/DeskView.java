package watchfloor.screen.desk;

import javafx.scene.Parent;
import watchfloor.screen.View;

/** A desk as something that fills a window or a picture. JavaFX thread only. */
public final class DeskView implements View {
  private final DeskWindow window;

  public DeskView(DeskWindow window) {
    this.window = window;
  }

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public Parent root() {
    return window.root();
  }

  @Override
  public void pull() {
    window.pull();
  }

  @Override
  public void restyle() {
    window.restyle();
  }

  @Override
  public void start() {
    window.start();
  }

  @Override
  public void stop() {
    window.stop();
  }
}
