package watchfloor.triage;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One place in a playbook: something that only a person can answer, something that it looks at by itself, or what is to be done. */
public sealed interface Step {
  /** Short, unique in its playbook; history and branches name it. */
  String id();

  /** Asks a person. @param answers two to nine, each with a key */
  record Question(String id, Words text, List<Answer> answers) implements Step {
    public static final int MOST = 9;

    public Question {
      Objects.requireNonNull(text, "text");
      answers = List.copyOf(answers);
    }
  }

  /** @param then the id of the step that follows */
  record Answer(Words text, String then) {}

  /**
   * Looks at what is known.
   *
   * @param branches  the first whose conditions all hold is taken
   * @param otherwise the id of the step that follows where none does
   */
  record Check(String id, List<Branch> branches, String otherwise) implements Step {
    public Check {
      branches = List.copyOf(branches);
      Objects.requireNonNull(otherwise, "otherwise");
    }
  }

  /** @param then the id of the step that follows where all of it holds */
  record Branch(List<Condition> when, String then) {
    public Branch {
      when = List.copyOf(when);
      Objects.requireNonNull(then, "then");
    }
  }

  /**
   * What is to be done: an end of the playbook.
   *
   * @param text    to the operator, in one or two sentences
   * @param owner   the team that does it
   * @param within  by when, from the moment of the assessment, counted by the item's calendar
   * @param because why there is no response; there exactly where the action ends the item
   * @param back    the leaf that takes over when nobody did it in time; empty where none does
   */
  record Leaf(
      String id, PlaybookAction action, Words text, String owner, Duration within, Optional<Words> because, Optional<String> back) implements Step {
    public Leaf {
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(within, "within");
      Objects.requireNonNull(because, "because");
      Objects.requireNonNull(back, "back");
    }
  }
}
