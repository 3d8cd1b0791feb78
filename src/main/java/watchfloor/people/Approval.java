package watchfloor.people;

import java.util.Set;

/** Whose answers leave only when a second person has approved them. */
public sealed interface Approval {
  /** Nobody's, but for those who may not publish by themselves. */
  record None() implements Approval {}

  /** Everybody's. */
  record All() implements Approval {}

  /** Those to the items of some teams. */
  record Teams(Set<String> teams) implements Approval {
    public Teams {
      teams = Set.copyOf(teams);
    }
  }

  default boolean needed(String team) {
    return this instanceof All || this instanceof Teams some && some.teams().contains(team);
  }
}
