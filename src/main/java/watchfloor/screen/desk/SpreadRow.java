package watchfloor.screen.desk;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * Puts one part at the left and one at the right while both fit side by side, else the second below the first: what keeps a
 * header readable at twice the text size.
 */
final class SpreadRow extends Region {
  private final Region left;
  private final Region right;

  SpreadRow(Region left, Region right) {
    this.left = left;
    this.right = right;
    getChildren().addAll(left, right);
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private boolean stacked(double inner) {
    return least(left) + wanted(right) + gap() > inner;
  }

  /** The widest child: what is left of a flow pane when each child has a line of its own. */
  private static double least(Region part) {
    if (!(part instanceof FlowPane)) {
      return wanted(part);
    }
    return part.getChildrenUnmodifiable().stream().filter(Node::isManaged).mapToDouble(child -> Math.ceil(child.prefWidth(-1))).max().orElse(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** The width of a part whose children stand in one line. */
  private static double wanted(Region part) {
    List<Node> children = part.getChildrenUnmodifiable().stream().filter(Node::isManaged).toList();
    double between = part instanceof FlowPane flow ? flow.getHgap() : part instanceof HBox box ? box.getSpacing() : 0;
    double words = children.stream().mapToDouble(child -> Math.ceil(child.prefWidth(-1))).sum();
    return words + between * Math.max(0, children.size() - 1) + part.getInsets().getLeft() + part.getInsets().getRight() + 1;
  }

  private double gap() {
    return Font.getDefault().getSize();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width < 0 ? getWidth() : width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return wanted(left) + wanted(right) + gap() + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width < 0 ? prefWidth(-1) : width);
    double height = stacked(inner)
        ? left.prefHeight(inner) + gap() / 2 + right.prefHeight(Math.min(inner, wanted(right)))
        : Math.max(left.prefHeight(inner - wanted(right) - gap()), right.prefHeight(wanted(right)));
    return height + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = inner(getWidth());
    double x = snappedLeftInset();
    double y = snappedTopInset();
    if (stacked(inner)) {
      double height = left.prefHeight(inner);
      left.resizeRelocate(x, y, inner, height);
      double rightWidth = Math.min(inner, wanted(right));
      right.resizeRelocate(x + inner - rightWidth, y + height + gap() / 2, rightWidth, right.prefHeight(rightWidth));
      return;
    }
    double room = getHeight() - snappedTopInset() - snappedBottomInset();
    double rightWidth = wanted(right);
    double leftWidth = inner - rightWidth - gap();
    double leftHeight = left.prefHeight(leftWidth);
    double rightHeight = right.prefHeight(rightWidth);
    left.resizeRelocate(x, snapPositionY(y + (room - leftHeight) / 2), leftWidth, leftHeight);
    right.resizeRelocate(x + inner - rightWidth, snapPositionY(y + (room - rightHeight) / 2), rightWidth, rightHeight);
  }
}
