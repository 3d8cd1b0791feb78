package watchfloor.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way through a playbook, so far: what was looked at, what was asked and answered, and where it stands now. Immutable: each answer
 * makes a new one, and {@link #back} finds the one before.
 *
 * @param path each thing that was looked at or answered, oldest first
 * @param at   the question that waits for an answer, or the leaf
 */
public record PlaybookRun(Playbook playbook, Facts facts, List<Passed> path, Step at) {
  public PlaybookRun {
    path = List.copyOf(path);
    if (at instanceof Step.Check) {
      throw new IllegalArgumentException("a run stands at a question or a leaf");
    }
  }

  /**
   * A step that was passed.
   *
   * @param choice which of its answers or branches was taken, from 1; 0 where none of the branches held; {@link #OFF_HOURS} or
   *               {@link #OVERFLOW} where the tree was left at a question
   * @param asked  whether a person said so
   */
  public record Passed(String step, int choice, boolean asked) {
    public static final int OFF_HOURS = -1;
    public static final int OVERFLOW = -2;
  }

  /** Begins, and passes everything that can be told from the facts. */
  public static PlaybookRun begin(Playbook playbook, Facts facts) {
    return new Walk(playbook, facts, new ArrayList<>()).to(playbook.start());
  }

  public Optional<Step.Question> question() {
    return at instanceof Step.Question question ? Optional.of(question) : Optional.empty();
  }

  public Optional<Step.Leaf> leaf() {
    return at instanceof Step.Leaf leaf ? Optional.of(leaf) : Optional.empty();
  }

  /** @param choice from 1; one that the question does not have changes nothing */
  public PlaybookRun answer(int choice) {
    Optional<Step.Question> question = question().filter(asked -> choice >= 1 && choice <= asked.answers().size());
    if (question.isEmpty()) {
      return this;
    }
    List<Passed> further = new ArrayList<>(path);
    further.add(new Passed(question.get().id(), choice, true));
    return new Walk(playbook, facts, further).to(question.get().answers().get(choice - 1).then());
  }

  /** To the question that was answered last; stays where none was. */
  public PlaybookRun back() {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i).asked()) {
        return new PlaybookRun(playbook, facts, path.subList(0, i), playbook.step(path.get(i).step()).orElseThrow());
      }
    }
    return this;
  }

  /** Leaves the tree for the leaf of closed hours, which stands open at any question; at a leaf nothing changes. */
  public PlaybookRun offHours() {
    return left(Passed.OFF_HOURS, playbook.offHours());
  }

  /** The same for the leaf of too much work. */
  public PlaybookRun overflow() {
    return left(Passed.OVERFLOW, playbook.overflow());
  }

  private PlaybookRun left(int why, String leaf) {
    if (question().isEmpty()) {
      return this;
    }
    List<Passed> further = new ArrayList<>(path);
    further.add(new Passed(at.id(), why, true));
    return new PlaybookRun(playbook, facts, further, playbook.leaf(leaf));
  }

  /** Passes checks until something has to be asked or done. A sound playbook has no loop; a broken one is given up after its every step. */
  private record Walk(Playbook playbook, Facts facts, List<Passed> path) {
    PlaybookRun to(String id) {
      Step step = playbook.step(id).orElseThrow();
      for (int passed = 0; step instanceof Step.Check check; passed++) {
        if (passed > Playbook.MOST_STEPS) {
          throw new IllegalStateException("playbook " + playbook.id() + " goes round in a circle at " + id);
        }
        int choice = choice(check);
        path.add(new Passed(check.id(), choice, false));
        step = playbook.step(choice == 0 ? check.otherwise() : check.branches().get(choice - 1).then()).orElseThrow();
      }
      return new PlaybookRun(playbook, facts, path, step);
    }

    private int choice(Step.Check check) {
      for (int i = 0; i < check.branches().size(); i++) {
        if (check.branches().get(i).when().stream().allMatch(condition -> condition.holds(facts))) {
          return i + 1;
        }
      }
      return 0;
    }
  }
}
