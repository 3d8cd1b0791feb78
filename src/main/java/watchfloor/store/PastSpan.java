package watchfloor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import watchfloor.mention.JudgedMention;

/**
 * Which mentions a reading of the past is about: by their numbers, which rise with the time of arrival, and by when they were written.
 *
 * @param first the lowest number of what may have been written since {@code from}
 * @param last  the highest number that is of the past
 */
record PastSpan(Instant from, long first, long last) {
  /** Read at once: small, so that a desk's read beside it does not wait. */
  static final int PIECE = 500;

  /** How far ahead an author's clock may be: what it wrote later came in before. */
  private static final Duration CLOCKS_AHEAD = Duration.ofHours(1);

  static PastSpan of(Instant from, long last) {
    return new PastSpan(from, Day.firstMention(from.minus(CLOCKS_AHEAD)), last);
  }

  List<JudgedMention> of(List<JudgedMention> read) {
    return read.stream().filter(judged -> judged.id() <= last && !judged.mention().writtenAt().isBefore(from)).toList();
  }

  /** How much of some numbers is read, 0 to 99 percent. */
  static int percent(long read, long all) {
    return all <= 0 ? 0 : (int) Math.max(0, Math.min(99, 100.0 * read / all));
  }
}
