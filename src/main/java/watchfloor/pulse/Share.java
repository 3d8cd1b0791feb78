package watchfloor.pulse;

import java.util.Objects;

/**
 * One line of a breakdown: the mentions that have one thing in common.
 *
 * @param id   what mentions carry: a channel's id, a language tag, a brand's name, a country's ISO 3166 code
 * @param name as people know it
 */
public record Share(String id, String name, Moods moods) {
  public Share {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(moods, "moods");
  }

  public int total() {
    return moods.total();
  }
}
