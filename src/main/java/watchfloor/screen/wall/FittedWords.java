package watchfloor.screen.wall;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import watchfloor.screen.EmojiText;

/**
 * Words in the largest size in which all of them fit into the place, wrapped as need be; where not even the smallest does, they end in
 * an ellipsis. JavaFX thread only.
 */
final class FittedWords extends Pane {
  private static final double[] SIZES = {16, 13, 11, 9, 7.5, 6.1, 5, 4.2, 3.5, 2.9, 2.4, 2, 1.7, 1.4, 1.2, 1};
  private static final double LINE = 1.3;

  private final EmojiText words = new EmojiText();
  private final Label measure = Views.label("", "measure");
  private final double most;
  private final VPos place;
  private String fittedText = "";
  private double fittedWidth = -1;
  private double fittedHeight = -1;
  private double fittedEm = -1;

  /** @param most the largest size, in em @param styleClass of the words @param centred whether lines are centred */
  FittedWords(String styleClass, double most, boolean centred) {
    this.most = most;
    place = centred ? VPos.CENTER : VPos.TOP;
    words.getStyleClass().add(styleClass);
    words.setTextAlignment(centred ? TextAlignment.CENTER : TextAlignment.LEFT);
    measure.setVisible(false);
    getChildren().addAll(words, measure);
    setMinSize(0, 0);
  }

  void show(String text) {
    if (!text.equals(words.getText())) {
      words.setText(text);
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double em = measure.getFont().getSize();
    if (getWidth() != fittedWidth || getHeight() != fittedHeight || em != fittedEm || !words.getText().equals(fittedText)) {
      fit(em);
      fittedText = words.getText();
      fittedWidth = getWidth();
      fittedHeight = getHeight();
      fittedEm = em;
    }
    double height = Math.min(getHeight(), words.prefHeight(getWidth()));
    double y = place == VPos.CENTER ? (getHeight() - height) / 2 : 0;
    words.resizeRelocate(0, Math.round(y), getWidth(), height);
  }

  private void fit(double em) {
    words.setMaxLines(Integer.MAX_VALUE);
    for (double size : SIZES) {
      if (size <= most) {
        words.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fem;", size));
        words.applyCss();
        if (words.prefHeight(getWidth()) <= getHeight() && longestWord() <= getWidth()) {
          return;
        }
      }
    }
    words.setMaxLines((int) Math.max(1, Math.floor(getHeight() / (LINE * em))));
  }

  /** A word that is broken in its middle reads as two. */
  private double longestWord() {
    return words.getChildren().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .mapToDouble(FittedWords::longestWord)
        .max().orElse(0);
  }

  private static double longestWord(Text text) {
    Text alone = new Text();
    alone.setFont(text.getFont());
    double longest = 0;
    for (String word : text.getText().split("\\s+")) {
      alone.setText(word.codePoints().anyMatch(ReadingTime::blankless) ? "" : word);
      longest = Math.max(longest, alone.getLayoutBounds().getWidth());
    }
    return longest;
  }
}
