package watchfloor.triage;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;

/**
 * What somebody of the crew is good at, as the center's file says.
 *
 * @param languages codes without a region, such as {@code de}; empty where nothing is said: then every language goes
 * @param issues    ids of the issues that they know best; may be empty
 * @param queue     what they take when they ask for the next item
 */
public record Skills(Set<String> languages, Set<String> issues, Queue queue) {
  /** Nothing is known: everything goes. */
  public static final Skills ANY = new Skills(Set.of(), Set.of(), Queue.BOTH);

  /** Which of the work: what was said to us, or what was said about us. */
  public enum Queue {
    DIRECT,
    PROACTIVE,
    BOTH;

    boolean holds(boolean direct) {
      return this == BOTH || direct == (this == DIRECT);
    }
  }

  public Skills {
    languages = Set.copyOf(languages);
    issues = Set.copyOf(issues);
    Objects.requireNonNull(queue, "queue");
  }

  /** Whether somebody can read what was written; what is in no language that we know of is everybody's. */
  public boolean reads(JudgedMention judged) {
    String language = language(judged);
    return languages.isEmpty() || language.equals(Judgement.UNDETERMINED) || languages.contains(language);
  }

  /** Whether they should be given this as their next: they can read it, and it is of their queue. */
  public boolean suits(JudgedMention judged) {
    return reads(judged) && queue.holds(judged.mention().direct());
  }

  static String language(JudgedMention judged) {
    return judged.judgement().language().toLowerCase(Locale.ROOT).split("-", 2)[0];
  }
}
