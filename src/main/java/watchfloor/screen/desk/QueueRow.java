package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.JudgedMention;
import watchfloor.screen.EmojiText;

/** One item in the queue: who, where, what, how long, and who has it. Every row is as high as every other. */
final class QueueRow extends ListCell<QueueModel.Row> {
  private static final int LINES = 2;

  private final DeskControl control;
  private final Region stripe = new Region();
  private final Label channel = Ui.whole(Ui.label("", "quiet"));
  private final Label handle = Ui.label("", "handle");
  private final Label reach = Ui.whole(Ui.label("", "quiet"));
  private final Label left = Ui.whole(Ui.label("", "time-left"));
  private final Region mark = Ui.mark("ring");
  private final EmojiText text = new EmojiText();
  private final Label issue = Ui.label("", "chip");
  private final Label more = Ui.whole(Ui.label("", "quiet", "small"));
  private final Label holder = Ui.whole(Ui.label("", "holder"));
  private final HBox face;

  QueueRow(DeskControl control) {
    this.control = control;
    getStyleClass().add("queue-row");
    stripe.getStyleClass().add("stripe");
    text.setMaxLines(LINES);
    text.getStyleClass().add("row-text");
    HBox top = new HBox(channel, handle, reach, Ui.spacer(), left);
    top.getStyleClass().add("row-top");
    top.setAlignment(Pos.BASELINE_LEFT);
    HBox foot = new HBox(issue, more, Ui.spacer(), holder);
    foot.getStyleClass().add("row-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    Region air = new Region();
    VBox.setVgrow(air, Priority.ALWAYS);
    VBox body = new VBox(top, text, air, foot);
    body.getStyleClass().add("row-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    face = new HBox(stripe, body);
    face.setMinWidth(0);
    face.setPrefWidth(0);
  }

  @Override
  protected void updateItem(QueueModel.Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    Item item = row.item();
    JudgedMention judged = item.mention();
    channel.setText(judged.mention().channel().name());
    handle.setText(judged.mention().author().handle());
    reach.setText(ItemModel.reach(judged.mention().author(), control.texts()));
    text.setText(judged.mention().text().replaceAll("\\s+", " ").strip());
    issue.setText(judged.judgement().issue().name());
    Ui.shown(issue, !judged.judgement().issue().none());
    more.setText(item.mentions() > 1 ? control.texts().of("queue.mentions", item.mentions()) : "");
    Ui.one(stripe, ConversationModel.mood(judged.judgement().sentiment()),
        "negative", "neutral", "positive", "not-judged");
    Ui.one(face, row.guest() ? "guest" : "", "guest");
    setGraphic(face);
    tick(control.now());
  }

  void tick(Instant now) {
    if (isEmpty() || getItem() == null) {
      return;
    }
    Item item = getItem().item();
    ItemModel model = control.model(item);
    boolean running = item.state() == ItemState.OPEN || item.state() == ItemState.CLAIMED;
    DueLevel level = control.due(item);
    left.setText(running ? control.texts().of(level.words(), control.texts().amounts().left(Duration.between(now, item.dueAt()))) : "");
    left.setGraphic(running && level != DueLevel.FINE ? mark : null);
    Ui.one(mark, level.shape(), "square", "triangle", "ring");
    Ui.one(left, level.style(), "late", "soon", "fine");
    holder.setText(getItem().guest() && model.standing() == ItemModel.Standing.OTHERS ? model.heldText() : model.holderText());
    Ui.one(holder, model.mine() ? "own" : "quiet", "own", "quiet");
    String due = control.texts().of("queue.due", left.getText());
    setAccessibleText(String.join(", ", channel.getText(), handle.getText(), due, text.getText(), holder.getText()));
  }
}
