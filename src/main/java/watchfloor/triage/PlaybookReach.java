package watchfloor.triage;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks every way through a playbook, and remembers on each what the facts must be by then, so that a branch that only looks open is
 * found: one that asks for what an earlier branch has ruled out. For one playbook, on one thread; a playbook without circles.
 *
 * <p>What the last of several conditions together rules out is not known, and is taken as nothing: so no branch is called shut that is open.
 */
final class PlaybookReach {
  private static final int MOST = 50_000;

  private final Map<String, Step> steps;
  private final Set<Way> ways = new HashSet<>();
  private final Set<String> reached = new HashSet<>();
  private int walked;

  /** A way out of a step. @param choice from 1; 0 for what is taken otherwise */
  record Way(String step, int choice) {}

  /**
   * What the facts can still be.
   *
   * @param only what a fact must be one of, where that is known
   * @param not  what it is not
   * @param from a figure is so much or more
   * @param below a figure is less
   */
  private record Known(
      Map<Condition.Fact, Set<String>> only, Map<Condition.Fact, Set<String>> not, Map<Condition.Figure, Long> from, Map<Condition.Figure, Long> below) {
    static Known nothing() {
      Map<Condition.Fact, Set<String>> only = new EnumMap<>(Condition.Fact.class);
      for (Condition.Fact fact : Condition.Fact.values()) {
        if (!fact.all().isEmpty()) {
          only.put(fact, fact.all());
        }
      }
      return new Known(only, new EnumMap<>(Condition.Fact.class), new EnumMap<>(Condition.Figure.class), new EnumMap<>(Condition.Figure.class));
    }

    private Known copy() {
      return new Known(copy(only, Condition.Fact.class), copy(not, Condition.Fact.class), copy(from, Condition.Figure.class), copy(below, Condition.Figure.class));
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Map<K, V> map, Class<K> type) {
      Map<K, V> copy = new EnumMap<>(type);
      copy.putAll(map);
      return copy;
    }

    /** The same once a condition holds; null where it cannot. */
    Known with(Condition condition) {
      Known next = copy();
      if (condition instanceof Condition.OneOf oneOf) {
        Set<String> left = new HashSet<>(oneOf.values());
        if (only.containsKey(oneOf.fact())) {
          left.retainAll(only.get(oneOf.fact()));
        }
        left.removeAll(not.getOrDefault(oneOf.fact(), Set.of()));
        next.only.put(oneOf.fact(), left);
        return left.isEmpty() ? null : next;
      }
      Condition.AtLeast least = (Condition.AtLeast) condition;
      next.from.merge(least.figure(), least.least(), Math::max);
      return open(next, least.figure()) ? next : null;
    }

    /** The same once a condition does not hold; null where it must. */
    Known without(Condition condition) {
      Known next = copy();
      if (condition instanceof Condition.OneOf oneOf) {
        Set<String> gone = new HashSet<>(not.getOrDefault(oneOf.fact(), Set.of()));
        gone.addAll(oneOf.values());
        next.not.put(oneOf.fact(), gone);
        if (only.containsKey(oneOf.fact())) {
          Set<String> left = new HashSet<>(only.get(oneOf.fact()));
          left.removeAll(gone);
          next.only.put(oneOf.fact(), left);
          return left.isEmpty() ? null : next;
        }
        return next;
      }
      Condition.AtLeast least = (Condition.AtLeast) condition;
      next.below.merge(least.figure(), least.least(), Math::min);
      return open(next, least.figure()) ? next : null;
    }

    private static boolean open(Known known, Condition.Figure figure) {
      long lowest = figure == Condition.Figure.REACH ? -1 : 0;
      long highest = figure == Condition.Figure.URGENCY ? 100 : Long.MAX_VALUE;
      long from = Math.max(lowest, known.from.getOrDefault(figure, lowest));
      long below = known.below.getOrDefault(figure, Long.MAX_VALUE);
      return from < below && from <= highest;
    }
  }

  PlaybookReach(Playbook playbook, Map<String, Step> steps) {
    this.steps = steps;
    walk(playbook.start(), Known.nothing());
    leaf(playbook.offHours());
    leaf(playbook.overflow());
  }

  private void leaf(String id) {
    if (reached.add(id)) {
      PlaybookCheck.targets(steps.get(id)).forEach(target -> leaf(target.to()));
    }
  }

  private void walk(String id, Known known) {
    if (++walked > MOST) {
      return;
    }
    Step step = steps.get(id);
    reached.add(id);
    if (step instanceof Step.Question || step instanceof Step.Leaf) {
      PlaybookCheck.targets(step).forEach(target -> {
        ways.add(new Way(id, target.choice()));
        walk(target.to(), known);
      });
    } else if (step instanceof Step.Check check) {
      branches(check, known);
    }
  }

  private void branches(Step.Check check, Known before) {
    Known left = before;
    for (int i = 0; i < check.branches().size() && left != null; i++) {
      Step.Branch branch = check.branches().get(i);
      Known taken = all(left, branch.when());
      if (taken != null) {
        ways.add(new Way(check.id(), i + 1));
        walk(branch.then(), taken);
      }
      left = branch.when().isEmpty() ? null : branch.when().size() == 1 ? left.without(branch.when().get(0)) : left;
    }
    if (left != null) {
      ways.add(new Way(check.id(), 0));
      walk(check.otherwise(), left);
    }
  }

  private static Known all(Known known, List<Condition> conditions) {
    Known all = known;
    for (Condition condition : conditions) {
      all = all == null ? null : all.with(condition);
    }
    return all;
  }

  boolean tooMany() {
    return walked > MOST;
  }

  Set<Way> ways() {
    return ways;
  }

  Set<String> steps() {
    return reached;
  }
}
