package watchfloor.screen.wall;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.screen.EmojiText;

/** One mention on the wall, readable from six metres. JavaFX thread only. */
final class MentionCard extends HBox {
  private static final int LINES = 4;

  private final JudgedMention judged;
  private final Label age = Views.figure("card-age");
  private final Label reposts = Views.figure("card-reposts");
  private final Label work = Views.figure("card-work");

  MentionCard(JudgedMention judged) {
    this.judged = judged;
    Sentiment sentiment = judged.judgement().sentiment();
    getStyleClass().addAll("card", CardModel.styleOf(sentiment));
    setId("card-" + judged.id());
    Region stripe = new Region();
    stripe.getStyleClass().add("card-stripe");
    EmojiText text = new EmojiText(CardModel.text(judged));
    text.getStyleClass().add("card-text");
    text.setMaxLines(LINES);
    VBox content = Views.column("card-content", head(), text, Views.space(), foot(sentiment));
    HBox.setHgrow(content, javafx.scene.layout.Priority.ALWAYS);
    content.setMinWidth(0);
    getChildren().addAll(stripe, content);
    setMinHeight(USE_PREF_SIZE);
  }

  private HBox head() {
    Label channel = Views.label(judged.mention().channel().name(), "card-channel");
    channel.setMinWidth(USE_PREF_SIZE);
    Label handle = Views.label(judged.mention().author().handle(), "card-handle");
    Label followers = Views.label(CardModel.followers(judged.mention().author()), "card-followers");
    followers.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(handle, javafx.scene.layout.Priority.SOMETIMES);
    return Views.row("card-head", channel, handle, followers, Views.space(), reposts, age);
  }

  private HBox foot(Sentiment sentiment) {
    Label mood = Views.figure("chip", "sentiment");
    mood.setText(CardModel.sentiment(sentiment));
    HBox foot = Views.row("card-foot", mood);
    if (!judged.judgement().issue().none()) {
      foot.getChildren().add(Views.label(judged.judgement().issue().name(), "chip", "issue"));
    }
    String language = CardModel.language(judged.judgement());
    if (!language.isEmpty()) {
      Label chip = Views.label(language, "chip");
      chip.setMinWidth(USE_PREF_SIZE);
      foot.getChildren().add(chip);
    }
    foot.getChildren().addAll(Views.space(), work);
    return foot;
  }

  JudgedMention judged() {
    return judged;
  }

  /** @param item the work that holds this mention, or null where it is none @param passedOn how often it was passed on */
  void update(Instant now, Item item, int passedOn) {
    Views.text(age, CardModel.age(judged, now));
    Views.text(reposts, passedOn > 0 ? "\u21BB " + Words.number(passedOn) : "");
    Views.present(reposts, passedOn > 0);
    String words = item == null ? "" : CardModel.work(item);
    Views.text(work, words);
    Views.present(work, !words.isEmpty());
    Views.mark(work, item != null && item.state() == ItemState.ANSWERED ? "answered" : "claimed", "answered", "claimed");
  }
}
