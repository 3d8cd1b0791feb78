package watchfloor.screen.wall;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Short spellings for what every tile is made of. JavaFX thread only. */
final class Views {
  private Views() {}

  static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A label that is never shortened: a figure with an ellipsis in it is a wrong figure. */
  static Label figure(String... styleClasses) {
    Label label = label("", styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** The same, with its words. */
  static Label figureOf(String text, String... styleClasses) {
    Label label = figure(styleClasses);
    label.setText(text);
    return label;
  }

  /** Side by side, and on a second line what has no room on the first. */
  static FlowPane flow(String styleClass, Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add(styleClass);
    flow.setMinHeight(Region.USE_PREF_SIZE);
    flow.setRowValignment(VPos.BASELINE);
    return flow;
  }

  /** Words that take a second line rather than lose their end. */
  static Label wrapped(String... styleClasses) {
    Label label = label("", styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static HBox row(String styleClass, Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add(styleClass);
    return row;
  }

  static VBox column(String styleClass, Node... nodes) {
    VBox column = new VBox(nodes);
    column.getStyleClass().add(styleClass);
    return column;
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    VBox.setVgrow(space, Priority.ALWAYS);
    return space;
  }

  /** Sets one style class of a family and takes the family's others away. */
  static void mark(Node node, String styleClass, String... family) {
    if (!node.getStyleClass().contains(styleClass)) {
      node.getStyleClass().removeAll(family);
      node.getStyleClass().add(styleClass);
    }
  }

  /** Changes a label's text only when it differs: an equal text would lay the tile out again four times a second. */
  static void text(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  static void present(Node node, boolean present) {
    if (node.isVisible() != present || node.isManaged() != present) {
      node.setVisible(present);
      node.setManaged(present);
    }
  }

  /**
   * Gives all words within a node a larger size, in steps of a tenth, where there is much room. For {@code layoutChildren}: the words
   * have their new size when it returns.
   *
   * @param before the factor that is in force @return the factor that is in force now, 1 or more
   */
  static double enlarge(Node node, double before, double wanted) {
    double factor = Math.max(1, Math.floor(wanted * 10) / 10);
    if (factor != before) {
      node.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fem;", factor));
      node.applyCss();
    }
    return factor;
  }
}
