package watchfloor.screen.wall;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.JudgedMention;
import watchfloor.screen.EmojiText;

/**
 * One mention on the wall, readable from six metres. For visitors it says where, how, about what and when somebody spoke, and neither
 * who nor which words. JavaFX thread only.
 */
final class MentionCard extends HBox {
  private static final int LINES = 4;

  private final JudgedMention judged;
  private final CardWords words;
  private final boolean visitor;
  private final Label age = Views.figure("card-age");
  private final Label folded = Views.figure("card-reposts");
  private final Label work = Views.figure("card-work");

  MentionCard(JudgedMention judged, CardWords words, boolean visitor) {
    this.judged = judged;
    this.words = words;
    this.visitor = visitor;
    getStyleClass().addAll("card", CardModel.styleOf(judged.judgement().sentiment()));
    setId("card-" + judged.id());
    Region stripe = new Region();
    stripe.getStyleClass().add("card-stripe");
    VBox content = visitor ? Views.column("card-content", shortHead(), Views.space(), foot()) : Views.column("card-content", head(), text(), Views.space(), foot());
    HBox.setHgrow(content, Priority.ALWAYS);
    content.setMinWidth(0);
    getChildren().addAll(stripe, content);
    setMinHeight(USE_PREF_SIZE);
  }

  private EmojiText text() {
    EmojiText text = new EmojiText(CardModel.text(judged));
    text.getStyleClass().add("card-text");
    text.setMaxLines(LINES);
    return text;
  }

  private HBox shortHead() {
    Label channel = Views.label(judged.mention().channel().name(), "card-handle");
    return Views.row("card-head", channel, Views.space(), age);
  }

  private HBox head() {
    Label channel = Views.label(judged.mention().channel().name(), "card-channel");
    channel.setMinWidth(USE_PREF_SIZE);
    Label handle = Views.label(judged.mention().author().handle(), "card-handle");
    Label followers = Views.label(words.followers(judged.mention().author()), "card-followers");
    followers.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(handle, Priority.SOMETIMES);
    return new FittedRow("card-head", followers, channel, handle, followers, Views.space(), age);
  }

  /** Where the line is short, what was folded gives way first, then the language, and only then the issue's last letters. */
  private HBox foot() {
    FittedRow foot = new FittedRow("card-foot");
    Label mood = Views.figure("chip", "sentiment");
    mood.setText(words.sentiment(judged.judgement().sentiment()));
    Label issue = Views.label(judged.judgement().issue().none() ? "" : judged.judgement().issue().name(), "chip", "issue");
    Views.present(issue, !issue.getText().isEmpty());
    Label language = Views.label(CardModel.language(judged.judgement()), "chip");
    language.setMinWidth(USE_PREF_SIZE);
    foot.getChildren().addAll(mood, issue, language);
    if (!visitor) {
      foot.getChildren().addAll(Views.space(), folded, work);
    }
    foot.givesWay(folded, language);
    return foot;
  }

  JudgedMention judged() {
    return judged;
  }

  /** @param item the work that holds this mention, or null where it is none @param others what else the card stands for */
  void update(Instant now, Item item, CardFeed.Folded others) {
    Views.text(age, words.age(judged, now));
    String more = words.folded(others);
    Views.text(folded, more);
    String state = item == null ? "" : words.work(item);
    Views.text(work, state);
    Views.present(work, !state.isEmpty());
    Views.mark(work, item != null && item.state() == ItemState.ANSWERED ? "answered" : "claimed", "answered", "claimed");
  }
}
