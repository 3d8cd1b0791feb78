package watchfloor.mention;

import java.util.Objects;

/**
 * A subject that the center watches, such as "Flight delay": a row of the heat map, a chip on a card.
 *
 * @param id   short and stable: it is stored
 * @param name in the center's own words
 */
public record Issue(String id, String name) {
  /** The mark of a mention that none of the center's issues fits. */
  public static final Issue NONE = new Issue("-", "—");

  public Issue {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an issue needs an id");
    }
  }

  public boolean none() {
    return id.equals(NONE.id);
  }
}
