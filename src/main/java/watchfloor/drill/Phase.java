package watchfloor.drill;

import java.util.Objects;

/**
 * A stretch of a scenario with a name; it lasts until the next one begins.
 *
 * @param begins phases begin in their order only, each once
 */
public record Phase(String id, String title, Trigger begins) {
  public Phase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(begins, "begins");
  }
}
