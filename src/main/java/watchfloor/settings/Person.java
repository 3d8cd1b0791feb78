package watchfloor.settings;

import java.util.Objects;

/**
 * One of the crew, as the center's file names them.
 *
 * @param id   initials or a short name, unique in the center; signs answers
 * @param name in full
 * @param team the team whose work is offered first
 */
public record Person(String id, String name, String team) {
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(team, "team");
  }
}
