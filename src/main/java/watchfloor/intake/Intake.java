package watchfloor.intake;

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
}
