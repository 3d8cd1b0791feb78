package watchfloor.screen.wall;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Styles;
import watchfloor.screen.View;
import watchfloor.wall.Director;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;

/** One screen of a layout, with whichever of its scenes is to show, kept up to date four times a second wherever it is put up. JavaFX thread only. */
public final class ScreenShow implements View {
  private final ScreenPlan plan;
  private final Styles styles;
  private final SceneStack root;
  private final Supplier<RoomSnapshot> room;
  private final FxTicker ticker = new FxTicker(FxTicker.WALL, this::pull);

  /** @param layout the whole one, of which {@code plan} is a screen */
  public ScreenShow(ScreenPlan plan, Layout layout, TileCatalog catalog, Styles styles, Supplier<RoomSnapshot> room) {
    this.plan = plan;
    this.room = room;
    root = new SceneStack(new Director(layout), layout.shape(), List.of(plan), catalog, System::nanoTime);
    this.styles = styles;
    restyle();
  }

  @Override
  public String name() {
    return plan.role();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void pull() {
    root.show(room.get(), "");
  }

  /** Charts keep the colours that they were made with: put up a new show to change those. */
  @Override
  public void restyle() {
    root.getStylesheets().setAll(styles.urls("wall.css"));
  }

  @Override
  public void start() {
    ticker.start();
  }

  @Override
  public void stop() {
    ticker.stop();
    root.stop();
  }
}
