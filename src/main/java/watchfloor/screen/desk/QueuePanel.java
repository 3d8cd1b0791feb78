package watchfloor.screen.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import watchfloor.screen.Texts;

/** The queue: four tabs with their counts, a filter, and the items by time left. */
final class QueuePanel implements Panel {
  private final DeskControl control;
  private final Texts texts;
  private final VBox panel = Ui.id(new VBox(), "queue");
  private final Map<QueueTab, ToggleButton> tabs = new EnumMap<>(QueueTab.class);
  private final TextField filter = Ui.id(new TextField(), "filter");
  private final Label order = Ui.label("", "quiet", "small");
  private final Label empty = Ui.wrapped("", "quiet", "empty");
  private final QueueList list;

  QueuePanel(DeskControl control) {
    this.control = control;
    this.texts = control.texts();
    this.list = new QueueList(control);
    panel.getStyleClass().add("column");
    filter.setPromptText(texts.of("queue.filter"));
    filter.textProperty().addListener((property, before, now) -> {
      control.queue().filter(now);
      control.refresh();
    });
    filter.setOnAction(event -> focus());
    FontIcon lens = new FontIcon(Feather.SEARCH);
    HBox find = new HBox(lens, filter, Ui.key("/"));
    find.getStyleClass().add("find");
    find.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(filter, Priority.ALWAYS);
    order.getStyleClass().add("queue-order");
    order.setMaxWidth(Double.MAX_VALUE);
    StackPane body = new StackPane(list.node(), empty);
    StackPane.setAlignment(empty, Pos.TOP_LEFT);
    empty.setMouseTransparent(true);
    VBox.setVgrow(body, Priority.ALWAYS);
    panel.getChildren().addAll(tabBar(), find, order, body);
  }

  private FlowPane tabBar() {
    FlowPane bar = new FlowPane();
    bar.getStyleClass().add("tabs");
    bar.setAlignment(Pos.BOTTOM_LEFT);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (QueueTab tab : QueueTab.values()) {
      ToggleButton button = Ui.id(new ToggleButton(tab.title(texts)), "tab-" + tab.word());
      button.getStyleClass().add("queue-tab");
      button.setToggleGroup(group);
      button.setOnAction(event -> {
        control.tab(tab);
        focus();
      });
      tabs.put(tab, button);
      bar.getChildren().add(button);
    }
    return bar;
  }

  @Override
  public Node node() {
    return panel;
  }

  @Override
  public void show() {
    QueueModel queue = control.queue();
    tabs.forEach((tab, button) -> {
      button.setText(tab.title(texts) + " " + texts.number(queue.count(tab)));
      button.setSelected(tab == queue.tab());
    });
    list.show();
    boolean nothing = queue.rows().isEmpty();
    Ui.shown(empty, nothing);
    empty.setText(filter.getText().isBlank() ? queue.tab().empty(texts) : texts.of("queue.nothing-fits", filter.getText()));
    showOrder();
  }

  private void showOrder() {
    int newcomers = control.queue().newcomers();
    boolean news = newcomers > 0;
    order.setText(news
        ? texts.of("queue.newcomers", newcomers)
        : texts.of(control.queue().tab() == QueueTab.ALL ? "queue.order-all" : "queue.order"));
    Ui.one(order, news ? "news" : "", "news");
  }

  @Override
  public void tick(Instant now) {
    list.show();
    list.tick(now);
    showOrder();
  }

  void focus() {
    list.focus();
  }

  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Shows everything again. */
  void clearFilter() {
    filter.clear();
  }
}
