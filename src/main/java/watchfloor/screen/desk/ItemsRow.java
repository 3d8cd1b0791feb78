package watchfloor.screen.desk;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.mention.JudgedMention;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** One mention of a list: who, where, when, about what, and its first line. JavaFX thread only. */
final class ItemsRow extends ListCell<JudgedMention> {
  private final DeskControl control;
  private final IntConsumer reached;
  private final Texts texts;
  private final Region stripe = new Region();
  private final Label handle = Ui.label("", "handle");
  private final Label facts = Ui.label("", "quiet", "small");
  private final Label when = Ui.whole(Ui.label("", "quiet", "small"));
  private final EmojiText text = new EmojiText();
  private final HBox row;

  /** @param reached hears the place of each line that comes into sight */
  ItemsRow(DeskControl control, IntConsumer reached) {
    this.control = control;
    this.reached = reached;
    texts = control.texts();
    text.setMaxLines(1);
    text.getStyleClass().add("row-text");
    handle.setMinWidth(0);
    facts.setMinWidth(0);
    HBox top = new HBox(handle, facts, Ui.spacer(), when);
    top.getStyleClass().add("row-top");
    top.setAlignment(Pos.CENTER_LEFT);
    VBox body = new VBox(top, text);
    body.getStyleClass().add("row-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    body.setMinWidth(0);
    stripe.getStyleClass().add("stripe");
    row = new HBox(stripe, body);
    getStyleClass().addAll("queue-row", "items-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(JudgedMention judged, boolean empty) {
    super.updateItem(judged, empty);
    setGraphic(empty || judged == null ? null : row);
    if (!empty && judged != null) {
      show(judged);
      reached.accept(getIndex());
    }
  }

  private void show(JudgedMention judged) {
    handle.setText(judged.mention().author().handle());
    String issue = judged.judgement().issue().none() ? "" : " · " + judged.judgement().issue().name();
    String passedOn = judged.mention().repost() ? " · " + texts.of("items.repost") : "";
    facts.setText(judged.mention().channel().name() + " · " + ConversationModel.moodWord(judged.judgement().sentiment(), texts) + issue + passedOn);
    when.setText(texts.amounts().moment(judged.mention().writtenAt(), control.now(), control.place().zone()));
    text.setText(PersonalData.masked(judged.mention().text().strip().replaceAll("\\s+", " ")));
    Ui.one(stripe, ConversationModel.mood(judged.judgement().sentiment()), "negative", "neutral", "positive");
  }
}
