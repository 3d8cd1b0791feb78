package watchfloor.screen.wall;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Styles;
import watchfloor.screen.View;
import watchfloor.wall.ScreenPlan;

/** One screen of a layout, kept up to date four times a second wherever it is put up. JavaFX thread only. */
public final class ScreenShow implements View {
  private final ScreenPlan plan;
  private final Styles styles;
  private final ScreenView screen;
  private final StackPane root;
  private final Supplier<RoomSnapshot> room;
  private final FxTicker ticker = new FxTicker(FxTicker.WALL, this::pull);

  public ScreenShow(ScreenPlan plan, TileCatalog catalog, Styles styles, Supplier<RoomSnapshot> room) {
    this.plan = plan;
    this.room = room;
    screen = new ScreenView(plan, catalog);
    root = new StackPane(screen);
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
    screen.show(room.get(), "");
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
    screen.stop();
  }
}
