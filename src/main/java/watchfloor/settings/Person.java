package watchfloor.settings;

import java.util.Objects;
import watchfloor.triage.Skills;

/**
 * One of the crew, as the center's file names them.
 *
 * @param id   initials or a short name, unique in the center; signs answers
 * @param name in full
 * @param team the team whose work is offered first
 * @param skills what they are good at
 */
public record Person(String id, String name, String team, Skills skills) {
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(skills, "skills");
  }

  /** Somebody of whom nothing more is known. */
  public Person(String id, String name, String team) {
    this(id, name, team, Skills.ANY);
  }
}
