package watchfloor.pulse;

import java.util.Objects;

/**
 * One line of a breakdown: the mentions that have one thing in common.
 *
 * @param id   what mentions carry: a channel's id, a language tag, a brand's name, a country's ISO 3166 code
 * @param name as people know it
 */
public record Share(String id, String name, Moods moods) {
  /** The id of everything that has no line of its own, so that lines add up to the whole; no mention carries it. */
  public static final String OTHER = "*";

  static final String OTHER_NAME = "Other";

  public Share {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(moods, "moods");
  }

  public int total() {
    return moods.total();
  }
}
