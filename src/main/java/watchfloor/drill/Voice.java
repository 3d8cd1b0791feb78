package watchfloor.drill;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a theme sounds in one language.
 *
 * @param language BCP 47
 * @param share    of the theme's mentions, above 0; the voices of a theme are weighed against each other
 * @param lines    what is said, by what it is worth
 * @param answer   the wording that was agreed for it; may be empty
 */
public record Voice(String language, double share, Map<Truth, List<Template>> lines, String answer) {
  public Voice {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(answer, "answer");
    lines = Map.copyOf(lines);
    if (!(share > 0)) {
      throw new IllegalArgumentException("share: " + share);
    }
  }

  List<Template> of(Truth truth) {
    return lines.getOrDefault(truth, List.of());
  }
}
