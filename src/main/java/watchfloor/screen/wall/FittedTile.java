package watchfloor.screen.wall;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import watchfloor.screen.Texts;
import watchfloor.wall.TileKind;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

/** Puts one sentence in the place of a tile that has less room than its kind needs: no figure is better than half of one. */
final class FittedTile implements Tile {
  private final Tile tile;
  private final Optional<TileKind> kind;
  private final Texts texts;
  private final StackPane pane;
  private TileFrame small;

  FittedTile(TilePlan plan, Tile tile, Texts texts) {
    this.texts = texts;
    this.tile = tile;
    kind = TileKinds.find(plan.kind());
    pane = new StackPane(tile.node());
    pane.setMinSize(0, 0);
  }

  /** Takes the room that it has now, in em of the screen. */
  void fit(double width, double height) {
    boolean tooSmall = kind.filter(known -> known.tooSmall(width, height)).isPresent();
    if (tooSmall && small == null) {
      small = new TileFrame(kind.get().name() + "-small", kind.get().name(), new Region());
      small.state(new TileState.Failed(texts.of("tile.too-small", texts.number(Math.round(kind.get().width())), texts.number(Math.round(kind.get().height())))));
      pane.getChildren().add(small);
    }
    if (small != null) {
      small.setVisible(tooSmall);
    }
    tile.node().setVisible(!tooSmall);
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(RoomSnapshot room) {
    tile.show(room);
  }

  @Override
  public List<Figure> figures() {
    return tile.node().isVisible() ? tile.figures().stream().map(figure -> figure.told(tile.node(), pane)).toList() : List.of();
  }

  @Override
  public void stop() {
    tile.stop();
  }
}
