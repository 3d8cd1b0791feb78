package watchfloor.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An if-then tree that leads from what is known of an item, and what a person says to it, to what is to be done by whom and when. A sound
 * one, as {@link PlaybookCheck} finds it, ends at a leaf whatever the facts and the answers are.
 *
 * @param id       short; history names it
 * @param version  1 or more, raised with every change that matters
 * @param steps    the first is where it begins
 * @param offHours the leaf that is offered while the calendar is closed
 * @param overflow the leaf that is offered while more waits than the crew can hold
 */
public record Playbook(String id, Words name, int version, List<Step> steps, String offHours, String overflow) {
  public static final int MOST_STEPS = 200;

  public Playbook {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(offHours, "offHours");
    Objects.requireNonNull(overflow, "overflow");
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("a playbook of " + steps.size() + " steps");
    }
  }

  public String start() {
    return steps.get(0).id();
  }

  public Optional<Step> step(String wanted) {
    return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
  }

  /** The leaf of that id, in a sound playbook. */
  Step.Leaf leaf(String wanted) {
    return step(wanted).filter(Step.Leaf.class::isInstance).map(Step.Leaf.class::cast)
        .orElseThrow(() -> new IllegalStateException("playbook " + id + " has no leaf " + wanted));
  }

  Map<String, Step> byId() {
    Map<String, Step> byId = new LinkedHashMap<>();
    steps.forEach(step -> byId.put(step.id(), step));
    return byId;
  }
}
