package watchfloor.screen.lead;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import watchfloor.screen.LivePart;
import watchfloor.screen.Texts;
import watchfloor.wall.TilePlan;

/** One tile in the editor: what it shows now, small, with its kind, and what is wrong with it. JavaFX thread only. */
final class TileBlock extends Pane {
  private static final double REACH = 9;

  private final TilePlan plan;
  private final LivePart part;
  private final StackPane picture;
  private final Region edge = new Region();
  private final Label kind;
  private final Label fault = Parts.wrapped("", "block-fault");
  private final Texts texts;
  private double unit = 1;
  private boolean due = true;

  TileBlock(TilePlan plan, LivePart part, Texts texts) {
    this.plan = plan;
    this.part = part;
    this.texts = texts;
    getStyleClass().add("tile-block");
    picture = new StackPane(part.node());
    picture.setMouseTransparent(true);
    picture.setMinSize(0, 0);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(picture.widthProperty());
    clip.heightProperty().bind(picture.heightProperty());
    picture.setClip(clip);
    kind = Parts.label(plan.kind(), "block-kind");
    kind.setMouseTransparent(true);
    fault.setMouseTransparent(true);
    edge.getStyleClass().add("block-edge");
    edge.setMouseTransparent(true);
    getChildren().addAll(picture, fault, edge, kind);
    widthProperty().addListener(width -> due = true);
    heightProperty().addListener(height -> due = true);
    setOnMouseMoved(event -> setCursor(cursor(grip(event.getX(), event.getY()))));
  }

  /** Whether it shows the same, wherever that stands. */
  boolean shows(TilePlan other) {
    return plan.kind().equals(other.kind()) && plan.title().equals(other.title()) && plan.options().equals(other.options());
  }

  Grip grip(double x, double y) {
    return Grip.at(x, y, getWidth(), getHeight(), REACH);
  }

  private static Cursor cursor(Grip grip) {
    return switch (grip) {
      case TOP, BOTTOM -> Cursor.V_RESIZE;
      case LEFT, RIGHT -> Cursor.H_RESIZE;
      case TOP_LEFT, BOTTOM_RIGHT -> Cursor.NW_RESIZE;
      case TOP_RIGHT, BOTTOM_LEFT -> Cursor.NE_RESIZE;
      case MIDDLE -> Cursor.OPEN_HAND;
    };
  }

  /** @param wrong why no wall could show it, without a full stop; empty where all is well */
  void mark(boolean chosen, Optional<String> wrong) {
    Parts.marked(this, "chosen", chosen);
    Parts.marked(this, "wrong", wrong.isPresent());
    fault.setText(wrong.map(words -> "\u25B2 " + words).orElse(""));
    fault.setVisible(wrong.isPresent());
    setAccessibleText(texts.of("lead.tile.spoken", plan.kind(), wrong.orElse("")));
  }

  /** @param now the smallest text of the screen, in pixels */
  void unit(double now) {
    due |= now != unit;
    unit = now;
  }

  /** Whether it is drawn in another size than it has. */
  boolean due() {
    return due;
  }

  /** Draws what it shows now. */
  void pull() {
    due = false;
    part.fit(getWidth(), getHeight(), unit);
    part.show();
  }

  void stop() {
    part.stop();
  }

  @Override
  protected void layoutChildren() {
    picture.resizeRelocate(0, 0, getWidth(), getHeight());
    edge.resizeRelocate(0, 0, getWidth(), getHeight());
    double height = kind.prefHeight(-1);
    double width = Math.min(getWidth(), kind.prefWidth(-1));
    kind.resizeRelocate(getWidth() - width - 3, getHeight() - height - 3, width, height);
    double high = Math.min(getHeight(), fault.prefHeight(getWidth()));
    fault.resizeRelocate(0, 0, getWidth(), high);
  }
}
