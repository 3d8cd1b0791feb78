package watchfloor.intake;

import java.time.Duration;
import java.time.Instant;
import watchfloor.mention.Mention;
import watchfloor.mention.Withdrawal;

/**
 * What one source may do with the room: hand in mentions, say what it could not read, and show that it is alive.
 *
 * <p>Everything handed in counts as received, and ends as exactly one of accepted, duplicate, rejected or shed. Safe from
 * the source's own thread only.
 */
public interface Intake {
  /** Hands in a mention without ever waiting; false when the queue was full and the mention was shed, which is counted. */
  boolean offer(Mention mention);

  /** Hands in a mention and waits for room: for sources that can be read at any pace, such as files. */
  void put(Mention mention) throws InterruptedException;

  /**
   * Counts something that could not be read.
   *
   * @param where  the place in the source's own terms: file and line, or an identifier
   * @param reason one plain sentence
   */
  void reject(String where, String reason);

  /**
   * Hands in that a network wants something removed; without ever waiting. It takes effect behind everything handed in before.
   *
   * @return false when far too many wait: the source must ask again later, a removal is never dropped silently
   */
  boolean withdraw(Withdrawal withdrawal);

  /** Shows that the source is alive although it has nothing to say; keeps its tiles from going stale. */
  void signOfLife();

  /**
   * Says how old what comes now is: a source that reads on where it was catches up first. More than a minute shows it as behind; zero as
   * live.
   */
  default void behind(Duration age) {}

  /** Says that what was written in that time will never come: its network keeps nothing so old. Shown as a gap. */
  default void missed(Instant from, Instant to) {}

  /**
   * Where the way in stands now: everything that this source has handed in lies at or before it. For a source that must tell the place
   * it reads from how far it may forget: it does so once {@link #settled} says yes to a mark that it took after handing in. 0 where
   * nobody can tell.
   */
  default long mark() {
    return 0;
  }

  /**
   * Waits at most {@code within}, not at all for zero, for everything handed in up to a mark to come to its end: kept durably, known
   * from before, or refused. What the room sheds when it closes never does.
   *
   * @return whether it has; false where nobody can tell, so that nothing is ever forgotten too early
   */
  default boolean settled(long mark, Duration within) throws InterruptedException {
    return false;
  }

  /**
   * Whether the room wants nothing now. Only a source that {@link MentionSource#restsInPlace} need ask, at least once a second: it hands
   * in nothing more while this is so.
   */
  default boolean held() {
    return false;
  }
}
