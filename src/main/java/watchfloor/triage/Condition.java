package watchfloor.triage;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** One thing that a playbook looks at by itself. */
public sealed interface Condition {
  boolean holds(Facts facts);

  /** The fact is one of some words. */
  record OneOf(Fact fact, Set<String> values) implements Condition {
    public OneOf {
      Objects.requireNonNull(fact, "fact");
      values = Set.copyOf(values);
    }

    @Override
    public boolean holds(Facts facts) {
      return values.contains(fact.of(facts));
    }
  }

  /** The figure is so much or more. */
  record AtLeast(Figure figure, long least) implements Condition {
    public AtLeast {
      Objects.requireNonNull(figure, "figure");
    }

    @Override
    public boolean holds(Facts facts) {
      return figure.of(facts) >= least;
    }
  }

  /** A fact that is one of several words. */
  enum Fact {
    SENTIMENT,
    ISSUE,
    LANGUAGE,
    CHANNEL,
    BRAND,
    DIRECT,
    OFF_HOURS,
    OVERFLOW;

    /** As a playbook writes it: in small letters, yes and no for what holds or not. A language without its region. */
    public String of(Facts facts) {
      return switch (this) {
        case SENTIMENT -> facts.sentiment().name().toLowerCase(Locale.ROOT);
        case ISSUE -> facts.issue();
        case LANGUAGE -> facts.language().toLowerCase(Locale.ROOT).split("-", 2)[0];
        case CHANNEL -> facts.channel();
        case BRAND -> facts.brand();
        case DIRECT -> word(facts.direct());
        case OFF_HOURS -> word(facts.offHours());
        case OVERFLOW -> word(facts.overflow());
      };
    }

    /** Every word that the fact can be, where there is a closed list of them; else empty. */
    public Set<String> all() {
      return switch (this) {
        case SENTIMENT -> Set.of("negative", "neutral", "positive", "not_judged");
        case DIRECT, OFF_HOURS, OVERFLOW -> Set.of("yes", "no");
        case ISSUE, LANGUAGE, CHANNEL, BRAND -> Set.of();
      };
    }

    private static String word(boolean holds) {
      return holds ? "yes" : "no";
    }
  }

  /** A fact that is a figure. */
  enum Figure {
    URGENCY,
    REACH,
    EARLIER;

    public long of(Facts facts) {
      return switch (this) {
        case URGENCY -> facts.urgency();
        case REACH -> facts.reach();
        case EARLIER -> facts.earlier();
      };
    }
  }
}
