package watchfloor.screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import watchfloor.wall.Theme;

/**
 * Frames a window in hatched violet and black while a drill runs, with the word in a corner, so that nobody takes the drill for the room.
 *
 * <p>The content keeps all clicks and keys. Sizes are in em of the root's font. Lives on the JavaFX thread.
 */
public final class DrillFrame extends StackPane {
  /** The content itself, or framed where it is seen in the colours of a drill: no window can have those without the frame. */
  public static Parent around(Parent content, Look look) {
    return look.styles().theme() == Theme.DRILL ? new DrillFrame(content, look.texts()) : content;
  }

  /** @param content what the window shows; it gets the room within the frame */
  public DrillFrame(Node content, Texts texts) {
    getStyleClass().add("drill-frame");
    Region edge = new Region();
    edge.getStyleClass().add("drill-edge");
    edge.setMouseTransparent(true);
    // The edge lies over the padding that keeps the content away from it.
    edge.setManaged(false);
    widthProperty().addListener(width -> edge.resize(getWidth(), getHeight()));
    heightProperty().addListener(height -> edge.resize(getWidth(), getHeight()));
    Label word = new Label(texts.of("drill.word"));
    word.getStyleClass().add("drill-word");
    word.setMouseTransparent(true);
    StackPane.setAlignment(word, Pos.TOP_RIGHT);
    getChildren().addAll(content, edge, word);
  }
}
