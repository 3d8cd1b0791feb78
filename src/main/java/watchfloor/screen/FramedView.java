package watchfloor.screen;

import javafx.scene.Parent;

/** A view as it stands in a window: in the frame of a drill, where the room is one. JavaFX thread only. */
public final class FramedView implements View {
  private final View view;
  private final Look look;
  private final String sheet;
  private final Parent root;

  /** @param sheet the style sheet of the frame, that of the view */
  public FramedView(View view, Look look, String sheet) {
    this.view = view;
    this.look = look;
    this.sheet = sheet;
    root = DrillFrame.around(view.root(), look);
    restyle();
  }

  @Override
  public String name() {
    return view.name();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void pull() {
    view.pull();
  }

  @Override
  public void restyle() {
    view.restyle();
    if (root != view.root()) {
      root.getStylesheets().setAll(look.styles().urls(sheet));
    }
  }

  @Override
  public void start() {
    view.start();
  }

  @Override
  public void stop() {
    view.stop();
  }
}
