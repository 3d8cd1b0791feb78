package watchfloor.screen.wall;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import watchfloor.screen.LivePart;
import watchfloor.screen.Pictures;

/**
 * A tile as a picture of itself: the tile stands in a scene without a window, where no mouse comes between what it is told and the moment at which it
 * is laid out, and costs nothing between two drawings. JavaFX thread only.
 */
final class TilePicture implements LivePart {
  private final Tile tile;
  private final Supplier<RoomSnapshot> room;
  private final StackPane stand;
  private final ImageView picture = new ImageView();
  private final Pane pane = new Pane(picture);
  private final Scene scene;

  TilePicture(Tile tile, List<String> sheets, Supplier<RoomSnapshot> room) {
    this.tile = tile;
    this.room = room;
    stand = new StackPane(tile.node());
    stand.getStyleClass().add("screen");
    stand.getStylesheets().setAll(sheets);
    scene = new Scene(new Group(), Color.TRANSPARENT);
    scene.setRoot(stand);
    pane.setMinSize(0, 0);
    picture.fitWidthProperty().bind(pane.widthProperty());
    picture.fitHeightProperty().bind(pane.heightProperty());
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void fit(double width, double height, double unit) {
    stand.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.4fpx;", unit));
    stand.setMinSize(width, height);
    stand.setPrefSize(width, height);
    stand.setMaxSize(width, height);
    stand.resize(width, height);
  }

  @Override
  public void show() {
    tile.show(room.get());
    if (stand.getWidth() >= 1 && stand.getHeight() >= 1) {
      picture.setImage(Pictures.take(stand));
    }
  }

  @Override
  public void stop() {
    tile.stop();
    scene.setRoot(new Group());
  }
}
