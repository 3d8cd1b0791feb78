package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import watchfloor.screen.Texts;
import watchfloor.wall.Mood;
import watchfloor.wall.SceneDraft;

/** The scenes of the chosen screen, each with how long its turn is. JavaFX thread only. */
final class SceneTabs {
  private final HBox row = new HBox();
  private final Texts texts;
  private final IntConsumer chosen;
  private final List<ToggleButton> tabs = new ArrayList<>();
  private final Button more;

  /** @param add puts a scene behind the others */
  SceneTabs(Texts texts, IntConsumer chosen, Runnable add) {
    this.texts = texts;
    this.chosen = chosen;
    row.getStyleClass().add("scene-tabs");
    row.setId("scene-tabs");
    more = Parts.tip(Parts.button("add-scene", "+", add), texts.of("lead.scene.add"));
    more.setAccessibleText(texts.of("lead.scene.add"));
  }

  HBox node() {
    return row;
  }

  /** Changes what is there rather than making it anew: a button that goes away under the hand that presses it does nothing. */
  void show(LayoutModel model) {
    int count = model.screen().scenes().size();
    while (tabs.size() > count) {
      tabs.remove(tabs.size() - 1);
    }
    while (tabs.size() < count) {
      tabs.add(tab(tabs.size()));
    }
    for (int i = 0; i < count; i++) {
      tabs.get(i).setText(words(model, i));
      tabs.get(i).setSelected(i == model.sceneAt());
    }
    more.setDisable(model.locked());
    List<Node> all = new ArrayList<>(tabs);
    all.add(more);
    if (!row.getChildren().equals(all)) {
      row.getChildren().setAll(all);
    }
  }

  private ToggleButton tab(int at) {
    ToggleButton tab = new ToggleButton();
    tab.getStyleClass().add("scene-tab");
    tab.setId("scene-" + at);
    tab.setOnAction(event -> {
      tab.setSelected(true);
      chosen.accept(at);
    });
    return tab;
  }

  private String words(LayoutModel model, int at) {
    SceneDraft scene = model.screen().scenes().get(at);
    boolean only = model.screen().scenes().size() == 1;
    return only && !model.screen().paged() ? texts.of("lead.scene.always")
        : scene.mood() == Mood.ALARM ? texts.of("lead.scene.alarm", scene.name())
        : only ? scene.name() : texts.of("lead.scene.tab", scene.name(), scene.seconds());
  }
}
