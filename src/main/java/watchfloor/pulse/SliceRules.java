package watchfloor.pulse;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;

/**
 * How a slice is told from what is kept.
 *
 * @param ours  the brand that a mention is about which states none
 * @param place as in {@link PulseRules}; asked by several threads
 * @param terms what a mention says, as rising terms are told; asked by several threads
 */
public record SliceRules(String ours, Function<Mention, String> place, Function<Mention, Set<String>> terms) {
  public SliceRules {
    Objects.requireNonNull(ours, "ours");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(terms, "terms");
  }

  /** Without words that say nothing. */
  public SliceRules(String ours, Function<Mention, String> place) {
    this(ours, place, said(new Terms(Set.of())));
  }

  /** By the same rules as the figures. */
  public static SliceRules of(PulseRules rules) {
    return new SliceRules(rules.brands().get(0).name(), rules.place(), said(new Terms(rules.stopWords())));
  }

  private static Function<Mention, Set<String>> said(Terms terms) {
    return mention -> mention.repost() ? Set.of() : terms.of(mention.text());
  }

  /** Whether a mention is in a slice. */
  public boolean holds(Slice slice, JudgedMention judged) {
    return slice.holds(judged, ours) && (slice.place().isEmpty() || slice.place().get().equals(place.apply(judged.mention())))
        && (slice.term().isEmpty() || terms.apply(judged.mention()).contains(slice.term().get()));
  }
}
