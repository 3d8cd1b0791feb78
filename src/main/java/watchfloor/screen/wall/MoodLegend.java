package watchfloor.screen.wall;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Gauge;
import watchfloor.screen.Texts;

/** The shares of the three moods under the gauge: shape, word and percent, or shape and percent where the line is short. */
final class MoodLegend extends HBox {
  private static final List<Sentiment> MOODS = List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE);

  private final CardWords words;
  private final Texts texts;
  private final List<Label> labels = MOODS.stream().map(mood -> Views.figure("legend", CardModel.styleOf(mood))).toList();
  private List<Integer> percents = List.of(0, 0, 0);

  MoodLegend(Texts texts) {
    this.texts = texts;
    words = new CardWords(texts);
    getStyleClass().add("gauge-legend");
    setMinWidth(0);
    getChildren().addAll(labels.get(0), Views.space(), labels.get(1), Views.space(), labels.get(2));
    write(true);
  }

  void show(Gauge gauge) {
    percents = percents(gauge);
    write(true);
    requestLayout();
  }

  /** Of the judged mentions, in whole percent that make 100 together; all 0 where nothing was judged. */
  static List<Integer> percents(Gauge gauge) {
    if (gauge.judged() == 0) {
      return List.of(0, 0, 0);
    }
    int below = Math.round(100f * gauge.negative() / gauge.judged());
    int above = Math.min(100 - below, Math.round(100f * gauge.positive() / gauge.judged()));
    return List.of(below, 100 - below - above, above);
  }

  /** The words of one mood: negative, neutral, positive. */
  Label label(Sentiment mood) {
    return labels.get(MOODS.indexOf(mood));
  }

  private String wordsOf(int mood, boolean full) {
    String name = words.sentiment(MOODS.get(mood));
    return (full ? name : name.substring(0, 1)) + " " + texts.number(percents.get(mood)) + " %";
  }

  private void write(boolean full) {
    IntStream.range(0, labels.size()).forEach(i -> Views.text(labels.get(i), wordsOf(i, full)));
  }

  @Override
  protected void layoutChildren() {
    double em = labels.get(0).getFont().getSize();
    boolean full = labels.get(0).getText().length() > wordsOf(0, false).length();
    double shorter = full ? 0 : IntStream.range(0, labels.size()).mapToDouble(i -> (wordsOf(i, true).length() - wordsOf(i, false).length()) * em).sum();
    double needed = labels.stream().mapToDouble(label -> label.prefWidth(-1)).sum() + em + shorter;
    if (full && needed > getWidth()) {
      write(false);
    } else if (!full && needed <= getWidth()) {
      write(true);
    }
    super.layoutChildren();
  }
}
