package watchfloor.drill;

import java.util.Objects;

/**
 * Somebody that the scenario needs in the room.
 *
 * @param id   short, as an operator's initials
 * @param name what they are, such as "Spokesperson"
 * @param team the team that they work in
 * @param publishes whether they may answer in public; a volunteer may not
 */
public record Role(String id, String name, String team, boolean publishes) {
  public Role {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(team, "team");
  }
}
