package watchfloor.channel.bluesky;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Knows from where the stream must be read again so that nothing is lost: the smallest time of anything that is not durable yet, less a few
 * seconds, because the stream's times do not rise strictly. Never goes back. For one thread; at most a few hundred stretches are open.
 */
final class Progress {
  /** What the stream's makers advise to go back when reading on. */
  static final long OVERLAP_US = 5_000_000;

  private final Deque<Stretch> open = new ArrayDeque<>();
  private long least = Long.MAX_VALUE;
  private long most;
  private long durable;
  private long safe;

  /** Events that were handed in together. @param mark the way in behind the last of them */
  private record Stretch(long mark, long least, long most) {}

  /** @param safe from where the stream is read now, 0 for its end */
  Progress(long safe) {
    this.safe = safe;
  }

  /** An event of that time was read, and handed in where it was for us. */
  void read(long timeUs) {
    least = Math.min(least, timeUs);
    most = Math.max(most, timeUs);
  }

  /** Everything read so far lies at or before a mark of the way in. */
  void cut(long mark) {
    if (most > 0) {
      open.add(new Stretch(mark, least, most));
      least = Long.MAX_VALUE;
      most = 0;
    }
  }

  /** The mark up to which the next events become durable; -1 where none is open. */
  long oldest() {
    return open.isEmpty() ? -1 : open.peekFirst().mark();
  }

  /** Everything up to a mark is durable by now. */
  void settled(long mark) {
    while (!open.isEmpty() && open.peekFirst().mark() <= mark) {
      durable = Math.max(durable, open.removeFirst().most());
    }
    long bound = Math.min(least, durable);
    for (Stretch stretch : open) {
      bound = Math.min(bound, stretch.least());
    }
    safe = Math.max(safe, bound - OVERLAP_US);
  }

  /** From where to read again, in microseconds since 1970; 0 before anything was durable. */
  long safe() {
    return safe;
  }
}
