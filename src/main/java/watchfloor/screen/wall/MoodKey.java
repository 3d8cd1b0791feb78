package watchfloor.screen.wall;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import watchfloor.mention.Sentiment;
import watchfloor.screen.Texts;

/** Tells under a tile of the day which colour and which shape is which mood. */
final class MoodKey {
  private MoodKey() {}

  static Node of(Texts texts) {
    return Views.flow("legend-row", Arrays.stream(Sentiment.values()).map(mood -> word(mood, texts)).toArray(Node[]::new));
  }

  /** One of them, to stand beside others. */
  static Node word(Sentiment mood, Texts texts) {
    String name = texts.of("tile.mood." + mood.name().toLowerCase(Locale.ROOT));
    return Views.label(MoodWords.shape(mood) + " " + name, "legend", MoodWords.style(mood));
  }
}
