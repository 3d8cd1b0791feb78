package watchfloor.triage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watchfloor.mention.JudgedMention;

/**
 * Suggests who should have an item, and says why. It never decides: whoever hands over chooses. Pure, and safe from any thread.
 *
 * <p>The item's team goes before its language, that before the issue, that before who holds least, and that before who answers fastest.
 */
public final class Routing {
  private Routing() {}

  /**
   * Somebody who is at a desk.
   *
   * @param holds   items that they hold now
   * @param typical their usual time to an answer; empty where they gave none today
   */
  public record Colleague(String id, String name, String team, Skills skills, int holds, Optional<Duration> typical) {}

  /** Somebody, and what speaks for them, the weightiest first. */
  public record Suggestion(Colleague who, List<Reason> reasons) {
    public Suggestion {
      reasons = List.copyOf(reasons);
    }
  }

  /** What speaks for somebody. */
  public sealed interface Reason {
    /** They are of the team whose work it is. */
    record OfTheTeam(String team) implements Reason {}

    /** They are known to speak its language. @param language its code */
    record Speaks(String language) implements Reason {}

    /** They know its issue best. @param issue its name */
    record Knows(String issue) implements Reason {}

    /** So much they hold now. */
    record Holds(int items) implements Reason {}

    /** That fast they usually are. */
    record Answers(Duration typical) implements Reason {}
  }

  /** All of them, the best first. @param team whose work the item is */
  public static List<Suggestion> suggest(JudgedMention mention, String team, List<Colleague> present) {
    Comparator<Colleague> order = Comparator
        .<Colleague, Boolean>comparing(one -> !one.team().equals(team))
        .thenComparing(one -> !one.skills().reads(mention))
        .thenComparing(one -> !speaks(one, mention))
        .thenComparing(one -> !knows(one, mention))
        .thenComparingInt(Colleague::holds)
        .thenComparing(one -> one.typical().orElse(Duration.ofDays(1)))
        .thenComparing(Colleague::id);
    return present.stream().sorted(order).map(one -> new Suggestion(one, reasons(one, mention, team))).toList();
  }

  private static boolean speaks(Colleague one, JudgedMention mention) {
    return one.skills().languages().contains(Skills.language(mention));
  }

  private static boolean knows(Colleague one, JudgedMention mention) {
    return one.skills().issues().contains(mention.judgement().issue().id());
  }

  private static List<Reason> reasons(Colleague one, JudgedMention mention, String team) {
    List<Reason> reasons = new ArrayList<>();
    if (one.team().equals(team)) {
      reasons.add(new Reason.OfTheTeam(team));
    }
    if (speaks(one, mention)) {
      reasons.add(new Reason.Speaks(Skills.language(mention)));
    }
    if (knows(one, mention)) {
      reasons.add(new Reason.Knows(mention.judgement().issue().name()));
    }
    reasons.add(new Reason.Holds(one.holds()));
    one.typical().ifPresent(typical -> reasons.add(new Reason.Answers(typical)));
    return reasons;
  }
}
