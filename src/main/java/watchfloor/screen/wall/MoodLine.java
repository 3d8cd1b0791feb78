package watchfloor.screen.wall;

import java.util.List;
import java.util.Objects;
import watchfloor.pulse.Moods;

/**
 * One line of a {@link MoodBoard}. Free of the toolkit.
 *
 * @param id      for tests and style sheets
 * @param lead    before the name, such as its rank; may be empty
 * @param marked  whether it is the one that the room is about
 * @param length  of its bar, 0 to 1 of the room that bars have
 * @param figures from left to right; as many in every line of a board
 * @param words   beneath it, or empty
 */
record MoodLine(String id, String lead, String name, boolean marked, Moods moods, double length, List<Figure> figures, String words) {
  MoodLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(moods, "moods");
    Objects.requireNonNull(words, "words");
    figures = List.copyOf(figures);
  }

  /** @param style its class in the style sheet */
  record Figure(String text, String style) {}
}
