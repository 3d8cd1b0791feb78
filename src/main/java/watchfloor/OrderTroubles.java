package watchfloor;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each of many steps on the disk fail for itself, so that one file that makes trouble does not keep the others waiting, and
 * remembers the first trouble. For one thread.
 */
final class OrderTroubles {
  private static final Logger LOG = LoggerFactory.getLogger(OrderTroubles.class);

  private String first = "";

  /** A step that the disk may refuse. */
  interface Step {
    void go() throws IOException;
  }

  /** Does it; a file that is gone meanwhile is no trouble: whoever asked took it back. */
  void guard(Step step) {
    try {
      step.go();
    } catch (NoSuchFileException e) {
      LOG.debug("gone meanwhile", e);
    } catch (IOException e) {
      if (first.isEmpty()) {
        first = e.toString();
      }
    }
  }

  /** What the first step that failed said; empty when none did. */
  String first() {
    return first;
  }
}
