package watchfloor.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Something found wrong before it is known what it cost: only the next sound record, or the next header, tells.
 *
 * @param file the segment's file name
 * @param offset where in it
 */
record Cause(Damage.Kind kind, String file, long offset) {
  /**
   * What a row of causes cost together: the first one took what is missing, the others nothing more.
   *
   * @param last the last entry before them; negative when that is not known: then entries may be missing from the first one on
   * @param next the first entry after them; {@link Damage#UNKNOWN} when there is none
   * @param byHeader whether a header tells so, not a record: then a segment whose own header is damaged, and in which nothing was found,
   *     may have held entries whose numbers were given again
   */
  static List<Damage> settle(List<Cause> causes, long last, long next, boolean byHeader) {
    List<Damage> damages = new ArrayList<>();
    boolean fromTheStart = byHeader || causes.stream().anyMatch(cause -> cause.kind == Damage.Kind.RECORD);
    long first = last >= 0 ? last + 1 : fromTheStart ? 1 : next;
    boolean headless = causes.stream().anyMatch(cause -> cause.kind == Damage.Kind.HEADER);
    boolean nobodyKnows = next == Damage.UNKNOWN || byHeader && first == next && headless;
    for (Cause cause : causes) {
      damages.add(Damage.of(cause.kind, cause.file, cause.offset, first, nobodyKnows ? Damage.UNKNOWN : next - 1));
      first = nobodyKnows ? first : next;
    }
    return damages;
  }
}
