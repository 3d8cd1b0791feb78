package watchfloor.channel.net;

import java.io.IOException;
import java.util.Optional;

/**
 * Remembers, over the end of the program, how far a source has read its network, and small things of that kind: the port that a center fills.
 * Safe from any thread.
 */
public interface Places {
  /** What was kept last under a name; empty where nothing was, or it cannot be read any more: a place is worth an effort, never a stop. */
  Optional<String> read(String name);

  /**
   * Keeps a text in place of the one before; whoever reads meanwhile sees the one or the other, whole.
   *
   * @param name a few letters, digits, blanks and dashes
   * @throws IOException the disk refused: one plain sentence
   */
  void keep(String name, String text) throws IOException;
}
