package watchfloor.screen.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import watchfloor.screen.Texts;

/** The small parts that every panel of the desk is made of; how they look is in {@code desk.css}. */
final class Ui {
  private Ui() {}

  static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A label over as many lines as it needs. */
  static Label wrapped(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A key as it is drawn on a keyboard. */
  static Label key(String key) {
    Label label = label(key, "key");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A key's name as it stands on the keyboards of that language; letters and signs are the same on all. */
  static String keyName(Texts texts, String key) {
    return Arrays.stream(key.split(" "))
        .map(part -> part.length() > 1 ? texts.of("keycap." + part.toLowerCase(Locale.ROOT)) : part)
        .collect(Collectors.joining(" "));
  }

  /** A sign whose shape says what its colour says: disc, ring, triangle, square. */
  static Region mark(String shape) {
    Region mark = new Region();
    mark.getStyleClass().addAll("mark", shape);
    mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return mark;
  }

  static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /** Shows a node, or takes it out of the layout. */
  static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Gives a node exactly one of several style classes, or none of them for an empty one. */
  static void one(Node node, String chosen, String... of) {
    node.getStyleClass().removeAll(of);
    if (!chosen.isEmpty()) {
      node.getStyleClass().add(chosen);
    }
  }

  static <N extends Node> N id(N node, String id) {
    node.setId(id);
    return node;
  }

  /** Keeps a node from being cut before others give way. */
  static <R extends Region> R whole(R node) {
    node.setMinWidth(Region.USE_PREF_SIZE);
    return node;
  }
}
