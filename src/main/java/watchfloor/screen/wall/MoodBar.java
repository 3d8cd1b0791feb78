package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Moods;
import watchfloor.screen.Texts;

/** A bar as long as there are mentions, in parts by mood, each with shape and percent where it has room for them. JavaFX thread only. */
final class MoodBar extends Pane {
  private static final List<Sentiment> ORDER = List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE, Sentiment.NOT_JUDGED);
  private static final double AROUND_EM = 0.7;

  private final Texts texts;
  private final List<Region> parts = new ArrayList<>();
  private final List<Label> figures = new ArrayList<>();
  private Moods moods = Moods.NONE;
  private double length;

  MoodBar(Texts texts) {
    this.texts = texts;
    getStyleClass().add("mood-bar");
    setMinSize(0, 0);
    for (Sentiment mood : ORDER) {
      Region part = new Region();
      part.getStyleClass().addAll("mood-part", MoodWords.style(mood));
      parts.add(part);
      figures.add(Views.figure("mood-figure", MoodWords.style(mood)));
    }
    getChildren().addAll(parts);
    getChildren().addAll(figures);
  }

  /** @param now the parts @param share the bar's length, 0 to 1 of this pane's width */
  void show(Moods now, double share) {
    moods = now;
    length = Math.max(0, Math.min(1, share));
    for (int i = 0; i < ORDER.size(); i++) {
      Sentiment mood = ORDER.get(i);
      Views.text(figures.get(i), MoodWords.shape(mood) + " " + MoodWords.percent(now.of(mood), now.total(), texts));
    }
    requestLayout();
  }

  /** Tells where the part of each mood is that has one. */
  void places(BiConsumer<Sentiment, Bounds> places) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (moods.of(ORDER.get(i)) > 0) {
        places.accept(ORDER.get(i), getParent() == null ? parts.get(i).getBoundsInParent() : localToParent(parts.get(i).getBoundsInParent()));
      }
    }
  }

  @Override
  protected void layoutChildren() {
    double unit = moods.total() == 0 ? 0 : Math.max(2, getWidth() * length) / moods.total();
    int before = 0;
    for (int i = 0; i < ORDER.size(); i++) {
      double left = Math.round(before * unit);
      before += moods.of(ORDER.get(i));
      double width = Math.round(before * unit) - left;
      parts.get(i).resizeRelocate(left, 0, width, getHeight());
      Label figure = figures.get(i);
      figure.autosize();
      figure.setVisible(figure.getWidth() + AROUND_EM * figure.getFont().getSize() <= width && figure.getHeight() <= getHeight() + 1);
      figure.relocate(Math.round(left + (width - figure.getWidth()) / 2), Math.round((getHeight() - figure.getHeight()) / 2));
    }
  }
}
