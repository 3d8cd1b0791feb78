package watchfloor.triage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what would leave an operator standing: a branch that leads nowhere, a circle, a step or a branch that nobody can reach, a leaf
 * without a reason, and no way out off hours or when there is too much. For one playbook, on one thread.
 */
public final class PlaybookCheck {
  private static final int MOST_FAULTS = 50;

  private final Playbook playbook;
  private final Map<String, Step> steps;
  private final Set<PlaybookFault> faults = new LinkedHashSet<>();

  private PlaybookCheck(Playbook playbook) {
    this.playbook = playbook;
    this.steps = playbook.byId();
  }

  /** Everything that is wrong, in the order of the steps; none when it is sound. At most {@value #MOST_FAULTS}. */
  public static List<PlaybookFault> faults(Playbook playbook) {
    PlaybookCheck check = new PlaybookCheck(playbook);
    check.names();
    check.ways();
    check.ends();
    check.leaves();
    if (check.faults.isEmpty()) {
      check.circles();
    }
    if (check.faults.isEmpty()) {
      check.reach();
    }
    return check.faults.stream().limit(MOST_FAULTS).toList();
  }

  private void fault(String step, int choice, String words) {
    faults.add(new PlaybookFault(step, choice, words));
  }

  private void names() {
    Set<String> seen = new HashSet<>();
    for (Step step : playbook.steps()) {
      if (!seen.add(step.id())) {
        fault(step.id(), 0, "two steps have the id '" + step.id() + "': give each its own");
      }
      if (step instanceof Step.Question question && (question.answers().size() < 2 || question.answers().size() > Step.Question.MOST)) {
        fault(step.id(), 0, "a question has two to nine answers, one for each key: this has " + question.answers().size());
      }
    }
  }

  private void ways() {
    for (Step step : playbook.steps()) {
      for (Target target : targets(step)) {
        if (!steps.containsKey(target.to())) {
          fault(step.id(), target.choice(), "there is no step '" + target.to() + "': name one of " + String.join(", ", steps.keySet()));
        }
      }
    }
  }

  /** The two leaves that are offered at any time. */
  private void ends() {
    leaf(playbook.offHours(), "off_hours");
    leaf(playbook.overflow(), "overflow");
  }

  private void leaf(String id, String what) {
    if (!(steps.get(id) instanceof Step.Leaf)) {
      fault("", 0, what + " names '" + id + "', which is no step that says what to do: name one with 'do', so that nobody is left standing then");
    }
  }

  private void leaves() {
    for (Step step : playbook.steps()) {
      if (step instanceof Step.Leaf leaf) {
        boolean ends = leaf.action().after() == PlaybookAction.After.END;
        if (ends && leaf.because().isEmpty()) {
          fault(leaf.id(), 0, "whoever does not respond says why: give 'because'");
        }
        if (leaf.owner().isBlank()) {
          fault(leaf.id(), 0, "somebody has to do it: give 'team'");
        }
        if (leaf.within().isZero() || leaf.within().isNegative()) {
          fault(leaf.id(), 0, "it has to be done by some time: give 'within', like 1h");
        }
        leaf.back().filter(back -> steps.containsKey(back) && !(steps.get(back) instanceof Step.Leaf))
            .ifPresent(back -> fault(leaf.id(), 0, "back_to names '" + back + "', which is no step that says what to do"));
      }
    }
  }

  /** A way on. @param choice from 1; 0 for what is taken otherwise */
  record Target(int choice, String to) {}

  static List<Target> targets(Step step) {
    List<Target> targets = new ArrayList<>();
    if (step instanceof Step.Question question) {
      for (int i = 0; i < question.answers().size(); i++) {
        targets.add(new Target(i + 1, question.answers().get(i).then()));
      }
    } else if (step instanceof Step.Check check) {
      for (int i = 0; i < check.branches().size(); i++) {
        targets.add(new Target(i + 1, check.branches().get(i).then()));
      }
      targets.add(new Target(0, check.otherwise()));
    } else if (step instanceof Step.Leaf leaf) {
      leaf.back().ifPresent(back -> targets.add(new Target(0, back)));
    }
    return targets;
  }

  private void circles() {
    Set<String> sound = new HashSet<>();
    for (Step step : playbook.steps()) {
      walk(step.id(), new ArrayDeque<>(), sound);
    }
  }

  private void walk(String id, Deque<String> trail, Set<String> sound) {
    if (sound.contains(id) || !faults.isEmpty()) {
      return;
    }
    if (trail.contains(id)) {
      List<String> round = new ArrayList<>(trail);
      String words = round.subList(round.indexOf(id), round.size()).stream().collect(Collectors.joining(", then "));
      fault(id, 0, "this goes round in a circle (" + words + ", then " + id + " again): let one of them end elsewhere");
      return;
    }
    trail.addLast(id);
    targets(steps.get(id)).forEach(target -> walk(target.to(), trail, sound));
    trail.removeLast();
    sound.add(id);
  }

  private void reach() {
    PlaybookReach reach = new PlaybookReach(playbook, steps);
    Set<PlaybookReach.Way> ways = reach.ways();
    if (reach.tooMany()) {
      fault("", 0, "there are too many ways through this playbook to check them all: split it in two");
      return;
    }
    for (Step step : playbook.steps()) {
      if (!reach.steps().contains(step.id())) {
        fault(step.id(), 0, "nothing leads to the step '" + step.id() + "': lead to it, or leave it out");
      } else if (!(step instanceof Step.Leaf)) {
        targets(step).stream().filter(target -> !ways.contains(new PlaybookReach.Way(step.id(), target.choice())))
            .forEach(target -> fault(step.id(), target.choice(), "nobody ever comes to '" + target.to()
                + "' from here, because what was looked at before, or above, rules it out: leave the branch out, or change its condition"));
      }
    }
  }
}
