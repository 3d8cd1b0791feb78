package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A line of words in which some give way, one after the other, where it is too short for all of them. JavaFX thread only. */
class FittedRow extends HBox {
  private static final double ROUNDING = 0.5;

  private List<Node> first = List.of();

  FittedRow(String styleClass) {
    getStyleClass().add(styleClass);
    setMinWidth(0);
  }

  /** @param optional the one that gives way */
  FittedRow(String styleClass, Node optional, Node... all) {
    this(styleClass);
    getChildren().addAll(all);
    givesWay(optional);
  }

  /** @param nodes children that give way, the first one first */
  final void givesWay(Node... nodes) {
    first = List.of(nodes);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double free = getWidth() - getInsets().getLeft() - getInsets().getRight() + getSpacing();
    List<Node> speaking = getChildren().stream().filter(node -> !silent(node)).toList();
    double needed = speaking.stream().mapToDouble(node -> node.prefWidth(-1) + getSpacing()).sum();
    for (Node node : first) {
      boolean shown = speaking.contains(node) && needed <= free + ROUNDING;
      needed -= shown || !speaking.contains(node) ? 0 : node.prefWidth(-1) + getSpacing();
      Views.present(node, shown);
    }
    super.layoutChildren();
  }

  /** Words that are not there take no room. */
  private static boolean silent(Node node) {
    return node instanceof Label label && label.getText().isEmpty();
  }
}
