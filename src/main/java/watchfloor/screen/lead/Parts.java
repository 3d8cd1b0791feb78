package watchfloor.screen.lead;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The small parts of the lead's window; how they look is in {@code lead.css}. */
final class Parts {
  private Parts() {}

  static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  static Label wrapped(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    dress(button, id);
    button.setOnAction(event -> action.run());
    return button;
  }

  static void dress(ButtonBase button, String id) {
    button.setId(id);
    button.getStyleClass().add("lead-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  static <N extends Node> N tip(N node, String words) {
    Tooltip.install(node, new Tooltip(words));
    node.setAccessibleHelp(words);
    return node;
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  static HBox row(String style, Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add(style);
    return row;
  }

  static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  static void marked(Node node, String style, boolean marked) {
    if (marked && !node.getStyleClass().contains(style)) {
      node.getStyleClass().add(style);
    } else if (!marked) {
      node.getStyleClass().remove(style);
    }
  }
}
