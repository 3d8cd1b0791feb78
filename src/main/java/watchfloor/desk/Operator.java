package watchfloor.desk;

import java.util.Objects;

/**
 * A person at a desk.
 *
 * @param id   initials or a short name, unique in the center; signs answers and shows on the wall
 * @param name in full
 * @param team the team whose work is offered first
 */
public record Operator(String id, String name, String team) {
  public Operator {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(team, "team");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an operator needs an id");
    }
  }
}
