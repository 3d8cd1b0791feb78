package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import watchfloor.screen.LiveParts;
import watchfloor.screen.Texts;
import watchfloor.wall.Shape;
import watchfloor.wall.TilePlan;

/**
 * Draws one scene of a screen in its true shape, with its tiles alive, and lets a hand move and resize them. The edge of a tile is taken hold of at
 * its edge. JavaFX thread only; what is computed is in {@link Snap} and {@link LayoutModel}.
 */
final class ScreenCanvas extends Pane {
  private static final int PULLS_A_ROUND = 4;
  /** So that the window answers while it draws. */
  private static final int MOST_A_PULL = 6;

  private final LiveParts parts;
  private final Texts texts;
  private final Runnable changed;
  private final Pane screen = new Placed();
  private final Label title = Parts.label("", "screen-title");
  private final Label subtitle = Parts.label("", "screen-subtitle");
  private final Path grid = new Path();
  private final List<TileBlock> blocks = new ArrayList<>();
  private LayoutModel model;
  private Area start;
  private Grip grip = Grip.MIDDLE;
  private double fromX;
  private double fromY;
  private double unit = 1;
  private int turn;

  /** Leaves everything where it was put; a pane of the toolkit gives each child the size that it likes best. */
  private static final class Placed extends Pane {
    @Override
    protected void layoutChildren() {
      // The canvas places what is in it.
    }
  }

  /** @param changed after a hand chose or moved something */
  ScreenCanvas(LiveParts parts, Texts texts, Runnable changed) {
    this.parts = parts;
    this.texts = texts;
    this.changed = changed;
    setId("canvas");
    getStyleClass().add("canvas");
    setFocusTraversable(true);
    setAccessibleText(texts.of("lead.canvas.spoken"));
    screen.getStyleClass().add("canvas-screen");
    grid.getStyleClass().add("canvas-grid");
    grid.setMouseTransparent(true);
    grid.setManaged(false);
    grid.setVisible(false);
    screen.getChildren().addAll(title, subtitle, grid);
    getChildren().add(screen);
    setMinSize(0, 0);
    setOnMousePressed(event -> {
      requestFocus();
      choose(-1);
    });
  }

  /** Shows what is chosen of a layout, as it is now. */
  void show(LayoutModel now, boolean anew) {
    model = now;
    title.setText(now.screen().title().in(now.language()));
    String scene = now.scene().title().in(now.language());
    subtitle.setText(scene.isEmpty() ? now.screen().subtitle().in(now.language()) : scene);
    List<TilePlan> plans = now.screen().plans(now.sceneAt(), now.layout().visitors(), now.language());
    fit(plans, anew);
    Map<Integer, String> faults = now.faults();
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).mark(i == now.tileAt(), Optional.ofNullable(faults.get(i)));
    }
    if (now.tileAt() >= 0) {
      blocks.get(now.tileAt()).toFront();
    }
    requestLayout();
  }

  /** Keeps the blocks that show the same, so that a drag makes nothing new. */
  private void fit(List<TilePlan> plans, boolean anew) {
    for (int i = 0; i < plans.size(); i++) {
      if (i < blocks.size() && (anew || !blocks.get(i).shows(plans.get(i)))) {
        drop(blocks.get(i));
        blocks.set(i, block(plans.get(i), i));
      } else if (i >= blocks.size()) {
        blocks.add(block(plans.get(i), i));
      }
    }
    while (blocks.size() > plans.size()) {
      drop(blocks.remove(blocks.size() - 1));
    }
  }

  private TileBlock block(TilePlan plan, int index) {
    TileBlock block = new TileBlock(plan, parts.make(plan), texts);
    block.setId("block-" + index);
    block.setOnMousePressed(event -> pressed(event, block, index));
    block.setOnMouseDragged(this::dragged);
    block.setOnMouseReleased(event -> released());
    screen.getChildren().add(block);
    return block;
  }

  private void drop(TileBlock block) {
    block.stop();
    screen.getChildren().remove(block);
  }

  void clear() {
    blocks.forEach(this::drop);
    blocks.clear();
  }

  /** Draws what has another size by now, and of the others as many as make the round once a second. */
  void pull() {
    List<TileBlock> now = new ArrayList<>(blocks.stream().filter(TileBlock::due).limit(MOST_A_PULL).toList());
    int round = Math.min(MOST_A_PULL, (blocks.size() + PULLS_A_ROUND - 1) / PULLS_A_ROUND);
    for (int i = now.size(); i < round; i++) {
      turn = (turn + 1) % blocks.size();
      now.add(blocks.get(turn));
    }
    now.forEach(TileBlock::pull);
  }

  private void choose(int tile) {
    model.choose(model.screenAt(), model.sceneAt(), tile);
    changed.run();
  }

  private void pressed(MouseEvent event, TileBlock block, int index) {
    requestFocus();
    choose(index);
    start = Area.of(model.tile().orElseThrow());
    grip = block.grip(event.getX(), event.getY());
    fromX = event.getSceneX();
    fromY = event.getSceneY();
    event.consume();
  }

  private void dragged(MouseEvent event) {
    event.consume();
    if (start == null || model.locked()) {
      return;
    }
    grid.setVisible(true);
    double dx = (event.getSceneX() - fromX) / across();
    double dy = (event.getSceneY() - fromY) / down();
    Snap snap = model.snap();
    model.hold(grip == Grip.MIDDLE ? snap.moved(start, dx, dy) : snap.resized(start, grip, dx, dy));
    show(model, false);
  }

  private void released() {
    grid.setVisible(false);
    start = null;
    model.letGo();
    changed.run();
  }

  private double across() {
    return screen.getWidth() - 2 * Shape.MARGIN * unit;
  }

  private double down() {
    return screen.getHeight() - (Shape.HEADER + Shape.MARGIN) * unit;
  }

  @Override
  protected void layoutChildren() {
    if (model == null) {
      return;
    }
    Shape shape = model.layout().shape();
    double scale = Math.min(getWidth() / shape.across(), getHeight() / shape.down());
    double width = Math.floor(shape.across() * scale);
    double height = Math.floor(shape.down() * scale);
    if (width < 1 || height < 1) {
      return;
    }
    screen.resizeRelocate(Math.round((getWidth() - width) / 2), 0, width, height);
    double now = Math.min(width, height) / Shape.LINES;
    if (now != unit) {
      unit = now;
      title.setStyle("-fx-font-size: " + 1.6 * unit + "px;");
      subtitle.setStyle("-fx-font-size: " + 1.2 * unit + "px;");
    }
    header();
    blocks.forEach(block -> block.unit(unit));
    List<TilePlan> plans = model.screen().plans(model.sceneAt(), model.layout().visitors(), model.language());
    for (int i = 0; i < Math.min(plans.size(), blocks.size()); i++) {
      place(blocks.get(i), plans.get(i));
    }
    lines();
  }

  private void header() {
    double middle = Shape.HEADER * unit;
    double width = Math.min(screen.getWidth() / 2, title.prefWidth(-1));
    title.resizeRelocate(Shape.MARGIN * unit, (middle - title.prefHeight(-1)) / 2, width, title.prefHeight(-1));
    double left = Shape.MARGIN * unit + width + 1.3 * unit;
    subtitle.resizeRelocate(left, (middle - subtitle.prefHeight(-1)) / 2, Math.max(0, screen.getWidth() - left), subtitle.prefHeight(-1));
  }

  private void place(Node node, TilePlan tile) {
    double half = Shape.GAP * unit / 2;
    double left = Shape.MARGIN * unit;
    double top = Shape.HEADER * unit;
    double x0 = Math.round(left + tile.x() * across() + (tile.x() > 0 ? half : 0));
    double y0 = Math.round(top + tile.y() * down() + (tile.y() > 0 ? half : 0));
    double x1 = Math.round(left + (tile.x() + tile.w()) * across() - (tile.x() + tile.w() < 0.999 ? half : 0));
    double y1 = Math.round(top + (tile.y() + tile.h()) * down() - (tile.y() + tile.h() < 0.999 ? half : 0));
    node.resizeRelocate(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
  }

  private void lines() {
    grid.getElements().clear();
    for (int i = 0; i <= Snap.PARTS; i++) {
      double x = Math.round(Shape.MARGIN * unit + across() * i / Snap.PARTS) + 0.5;
      double y = Math.round(Shape.HEADER * unit + down() * i / Snap.PARTS) + 0.5;
      grid.getElements().addAll(new MoveTo(x, Shape.HEADER * unit), new LineTo(x, Shape.HEADER * unit + down()));
      grid.getElements().addAll(new MoveTo(Shape.MARGIN * unit, y), new LineTo(Shape.MARGIN * unit + across(), y));
    }
  }
}
