package watchfloor.pulse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import watchfloor.mention.JudgedMention;

/**
 * Some mentions of a slice, newest first.
 *
 * @param next where the next page begins; empty behind the last one. A page may be short although another follows
 * @param gone mentions of the slice's time, issue and sentiment that were counted and are kept no longer, because they were forgotten or
 *             withdrawn; what else they had in common nobody knows any more. Told with the first page, 0 with those behind it
 */
public record SlicePage(List<JudgedMention> mentions, Optional<SliceMark> next, long gone) {
  public SlicePage {
    mentions = List.copyOf(mentions);
    Objects.requireNonNull(next, "next");
  }
}
