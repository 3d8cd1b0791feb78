package watchfloor.screen.desk;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import watchfloor.screen.EmojiText;

/** What was said, on both sides, in the order of time. */
final class ConversationPanel implements Panel {
  private final DeskControl control;
  private final VBox bubbles = Ui.id(new VBox(), "conversation");
  private final ScrollPane scroll = new ScrollPane(bubbles);
  private final Label empty = Ui.wrapped("", "quiet", "empty");
  private final StackPane panel = new StackPane(scroll, empty);
  private List<ConversationModel.Bubble> shown = List.of();
  private long shownItem = QueueModel.NONE;

  ConversationPanel(DeskControl control) {
    this.control = control;
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("plain-scroll");
    scroll.setMinHeight(0);
    panel.setMinHeight(0);
    StackPane.setAlignment(empty, Pos.TOP_LEFT);
    bubbles.heightProperty().addListener((property, before, now) -> scroll.setVvalue(1));
    VBox.setVgrow(panel, Priority.ALWAYS);
  }

  @Override
  public Node node() {
    return panel;
  }

  @Override
  public void show() {
    DeskPlace place = control.place();
    List<ConversationModel.Bubble> now = control.model()
        .map(model -> ConversationModel.bubbles(model.item(), control.detail(), place.me(), control.now(), place.zone(), control.texts()))
        .orElse(List.of());
    Ui.shown(empty, now.isEmpty());
    empty.setText(control.texts().of("conversation.empty"));
    if (!now.equals(shown) || shownItem != control.queue().selectedId()) {
      shown = now;
      shownItem = control.queue().selectedId();
      bubbles.getChildren().setAll(now.stream().map(ConversationPanel::bubble).toList());
    }
  }

  private static Node bubble(ConversationModel.Bubble bubble) {
    EmojiText text = new EmojiText(bubble.text());
    text.getStyleClass().add("said");
    HBox.setHgrow(text, Priority.ALWAYS);
    Region stripe = new Region();
    stripe.getStyleClass().addAll("stripe", switch (bubble.voice()) {
      case AUTHOR -> ConversationModel.mood(bubble.sentiment());
      case US -> "ours";
      case US_TROUBLE -> "trouble";
    });
    HBox box = new HBox(stripe, text);
    box.getStyleClass().add("bubble");
    VBox whole = new VBox(Ui.wrapped(bubble.caption(), "quiet", "small"), box);
    whole.getStyleClass().addAll("utterance", bubble.voice() == ConversationModel.Voice.AUTHOR ? "theirs" : "ours");
    whole.setFillWidth(true);
    return whole;
  }

  @Override
  public void tick(Instant now) {
    show();
  }
}
