package watchfloor.screen.desk;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;

/** Lists every key of the desk. */
final class KeyHelp {
  private static final double MOST_OF_WINDOW = 0.88;

  private final VBox sheet = Ui.id(new VBox(), "key-help");
  private final FlowPane groups = new FlowPane();
  private final ScrollPane scroll = new ScrollPane(groups);

  KeyHelp(Texts texts) {
    groups.getStyleClass().add("key-groups");
    for (DeskCommand.Group group : DeskCommand.Group.values()) {
      groups.getChildren().add(column(group, texts));
    }
    HBox foot = new HBox(Ui.key("Esc"),
        Ui.label(texts.of("keys.foot"), "quiet", "small"));
    foot.getStyleClass().add("buttons");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("plain-scroll");
    sheet.getChildren().addAll(Ui.label(texts.of("keys.title"), "strong", "large"), scroll, foot);
  }

  /** Puts all groups side by side where the window is wide enough, else below each other; for a sheet that is in its window. */
  void fit(double window) {
    sheet.applyCss();
    double room = window * MOST_OF_WINDOW;
    double all = groups.getChildren().stream().mapToDouble(group -> Math.ceil(group.prefWidth(-1)) + groups.getHgap()).sum();
    double width = Math.min(room, all);
    groups.setPrefWrapLength(width);
    scroll.setPrefViewportWidth(width);
    scroll.setPrefViewportHeight(groups.prefHeight(width));
  }

  private static VBox column(DeskCommand.Group group, Texts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    int row = 0;
    for (DeskCommand command : DeskCommand.values()) {
      if (command.group() == group) {
        HBox keys = new HBox();
        keys.getStyleClass().add("hint");
        for (String key : command.key().split(" ")) {
          keys.getChildren().add(Ui.key(Ui.keyName(texts, key)));
        }
        grid.addRow(row++, keys, Ui.whole(Ui.label(command.words(texts))));
      }
    }
    VBox column = new VBox(Ui.label(group.title(texts), "quiet", "section-title"), grid);
    column.getStyleClass().add("key-column");
    return column;
  }

  VBox node() {
    return sheet;
  }

  /** What has the keyboard: arrows and page keys scroll it where the text is large. */
  Node first() {
    return scroll;
  }
}
