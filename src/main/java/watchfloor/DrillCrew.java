package watchfloor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watchfloor.desk.Desk;
import watchfloor.desk.Item;
import watchfloor.drill.Expectation;
import watchfloor.drill.Role;
import watchfloor.drill.Scenario;
import watchfloor.drill.Tag;

/**
 * The scripted operators of a drill without people: one for each of the scenario's roles. They take what is due first, hand over what the
 * scenario wants in other hands, and answer with the agreed wording. Driven by {@link #tick}; for one thread.
 */
final class DrillCrew {
  private final Scenario scenario;
  private final Desk desk;
  private final List<DrillMate> mates = new ArrayList<>();
  private final Set<String> escalated = new HashSet<>();

  DrillCrew(Scenario scenario, Desk desk, long seed) {
    this.scenario = scenario;
    this.desk = desk;
    for (Role role : scenario.roles()) {
      mates.add(new DrillMate(role, this, desk, seed + role.id().hashCode()));
    }
  }

  /** Lets everybody do what they would do at that moment of the room's time; times must not go back. */
  void tick(Instant now) {
    List<Item> live = desk.snapshot().live();
    Set<Long> taken = new HashSet<>();
    mates.forEach(mate -> mate.tick(now, live, taken));
  }

  /** Who should have it instead of this one, if anybody: each theme and inject is handed over once; who may not publish hands over all. */
  Optional<Role> better(Role role, Tag tag) {
    for (Expectation expected : scenario.expected()) {
      boolean wanted = expected.act() == Expectation.Act.ESCALATE && tag.about(expected.about()) && !expected.team().equals(role.team());
      if (wanted && escalated.add(expected.about() + '/' + expected.team())) {
        return publisher(expected.team()).filter(other -> !other.id().equals(role.id()));
      }
    }
    return role.publishes() ? Optional.empty() : publisher(scenario.theme(tag.theme()).orElseThrow().team());
  }

  private Optional<Role> publisher(String team) {
    return scenario.roles().stream().filter(Role::publishes).filter(role -> role.team().equals(team)).findFirst()
        .or(() -> scenario.roles().stream().filter(Role::publishes).findFirst());
  }

  /** What the scenario agreed on for a theme, in the language of whoever asks. */
  String answer(Tag tag, String language) {
    String agreed = scenario.theme(tag.theme()).map(theme -> theme.answer(language)).orElse("");
    return agreed.isEmpty() ? "We have read this and look into it." : agreed;
  }
}
