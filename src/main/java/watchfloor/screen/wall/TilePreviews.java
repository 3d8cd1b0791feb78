package watchfloor.screen.wall;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import watchfloor.screen.LivePart;
import watchfloor.screen.LiveParts;
import watchfloor.screen.Look;
import watchfloor.wall.TilePlan;

/** Makes tiles for a window that is no wall: the tile itself, with the wall's style sheets, as small as its font. JavaFX thread only. */
public final class TilePreviews implements LiveParts {
  private static final String SHEET = "wall.css";

  private final Look look;
  private final Supplier<RoomSnapshot> room;
  private TileCatalog catalog;

  public TilePreviews(Look look, Supplier<RoomSnapshot> room) {
    this.look = look;
    this.room = room;
    restyle();
  }

  @Override
  public void restyle() {
    catalog = new TileCatalog(look.styles().palette(SHEET), look.texts());
  }

  @Override
  public LivePart make(TilePlan plan) {
    Tile tile = catalog.make(plan);
    StackPane pane = new StackPane(tile.node());
    pane.getStyleClass().add("screen");
    pane.getStylesheets().setAll(look.styles().urls(SHEET));
    pane.setMinSize(0, 0);
    return new LivePart() {
      @Override
      public Node node() {
        return pane;
      }

      @Override
      public void show() {
        tile.show(room.get());
      }

      @Override
      public void stop() {
        tile.stop();
      }
    };
  }
}
