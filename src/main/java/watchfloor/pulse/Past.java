package watchfloor.pulse;

import java.util.List;
import watchfloor.mention.JudgedMention;

/**
 * Mentions that were kept before a moment, read a few at a time beside everything else: each once, and none that was kept after it. One
 * thread at a time, but not always the same.
 */
public interface Past {
  /**
   * The next few, at most some hundreds, in no particular order; may be none although more will follow.
   *
   * @throws RuntimeException the store could not be read: the same ones are asked for again later
   */
  List<JudgedMention> next();

  /** Whether {@link #next} has given everything. */
  boolean done();

  /** How much of the time was read, 0 to 99 percent. */
  int percent();
}
