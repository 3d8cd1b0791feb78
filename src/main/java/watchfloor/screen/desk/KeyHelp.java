package watchfloor.screen.desk;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists every key of the desk. */
final class KeyHelp {
  private final VBox sheet = Ui.id(new VBox(), "key-help");

  KeyHelp() {
    sheet.setFocusTraversable(true);
    FlowPane groups = new FlowPane();
    groups.getStyleClass().add("key-groups");
    groups.setPrefWrapLength(Region.USE_COMPUTED_SIZE);
    for (DeskCommand.Group group : DeskCommand.Group.values()) {
      groups.getChildren().add(column(group));
    }
    HBox foot = new HBox(Ui.key("Esc"), Ui.label("closes this. Keys rest while you write in a field; Ctrl Enter sends from there.", "quiet", "small"));
    foot.getStyleClass().add("buttons");
    sheet.getChildren().addAll(Ui.label("Keys", "strong", "large"), groups, foot);
  }

  private static VBox column(DeskCommand.Group group) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    int row = 0;
    for (DeskCommand command : DeskCommand.values()) {
      if (command.group() == group) {
        HBox keys = new HBox();
        keys.getStyleClass().add("hint");
        for (String key : command.key().split(" ")) {
          keys.getChildren().add(Ui.key(key));
        }
        grid.addRow(row++, keys, Ui.whole(Ui.label(command.words())));
      }
    }
    VBox column = new VBox(Ui.label(group.title(), "quiet", "section-title"), grid);
    column.getStyleClass().add("key-column");
    return column;
  }

  VBox node() {
    return sheet;
  }
}
