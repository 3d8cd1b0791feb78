package watchfloor.screen.wall;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;
import watchfloor.wall.TakeOver;

/** A message over all tiles of a screen: how urgent it is by word, shape and colour, the text as large as it can be, from whom, and until when. JavaFX thread only. */
final class TakeOverCover extends VBox {
  private static final String[] LOOKS = {"info", "attention", "alarm"};
  private static final String[] LENGTHS = {"short", "middle", "long"};
  private static final int SHORT = 60;
  private static final int MIDDLE = 160;

  private final Label word = Views.label("", "take-over-word");
  private final EmojiText text = new EmojiText();
  private final Label foot = Views.label("", "take-over-foot");
  private final Texts texts;
  private final boolean visitors;
  private Optional<TakeOver> shown = Optional.empty();

  /** @param visitors whether people from outside read along: then it does not say who wrote it */
  TakeOverCover(Texts texts, boolean visitors) {
    this.texts = texts;
    this.visitors = visitors;
    setId("take-over");
    getStyleClass().add("take-over");
    text.getStyleClass().add("take-over-text");
    getChildren().addAll(word, text, foot);
    setVisible(false);
  }

  void show(Optional<TakeOver> message, ZoneId zone) {
    if (message.equals(shown)) {
      return;
    }
    shown = message;
    setVisible(message.isPresent());
    message.ifPresent(now -> {
      Views.mark(this, now.look().styleName(), LOOKS);
      Views.mark(text, now.text().length() <= SHORT ? "short" : now.text().length() <= MIDDLE ? "middle" : "long", LENGTHS);
      Views.text(word, shape(now.look()) + " " + texts.of("take-over." + now.look().styleName()));
      text.setText(now.text());
      String since = texts.amounts().hourAndMinute(now.since(), zone);
      String until = texts.amounts().hourAndMinute(now.until(), zone);
      Views.text(foot, visitors ? texts.of("take-over.foot.visitors", since, until) : texts.of("take-over.foot", now.by(), since, until));
    });
  }

  private static String shape(TakeOver.Look look) {
    return switch (look) {
      case INFO -> "\u25CF";
      case ATTENTION -> "\u25C6";
      case ALARM -> "\u25B2";
    };
  }
}
