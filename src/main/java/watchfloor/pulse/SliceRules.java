package watchfloor.pulse;

import java.util.Objects;
import java.util.function.Function;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;

/**
 * How a slice is told from what is kept.
 *
 * @param ours  the brand that a mention is about which states none
 * @param place as in {@link PulseRules}; asked by several threads
 */
public record SliceRules(String ours, Function<Mention, String> place) {
  public SliceRules {
    Objects.requireNonNull(ours, "ours");
    Objects.requireNonNull(place, "place");
  }

  /** Whether a mention is in a slice. */
  public boolean holds(Slice slice, JudgedMention judged) {
    return slice.holds(judged, ours) && (slice.place().isEmpty() || slice.place().get().equals(place.apply(judged.mention())));
  }
}
