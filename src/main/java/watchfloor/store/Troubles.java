package watchfloor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a database throws into one plain sentence: what happened, to which store, what to do. */
final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
  private static final long NO_ROOM = 4L << 20;

  private final Path dir;

  Troubles(Path dir) {
    this.dir = dir;
  }

  /** @param what "read" or "write" */
  String sentence(String what, Throwable cause) {
    if (cause instanceof StoreException known) {
      return known.getMessage();
    }
    if (full(cause)) {
      return told("The disk that holds " + dir + " is full: make room there, then try again; nothing of this was kept.", cause);
    }
    if (mentions(cause, "file is locked") || mentions(cause, "already in use") || mentions(cause, "timeout trying to lock")) {
      return told("The store in " + dir + " is locked by another program: close that one, then try again.", cause);
    }
    LOG.warn("the store in {} could not {}", dir, what, cause);
    return "The store in " + dir + " could not " + what + " (" + last(cause) + "): try again; the log has the details.";
  }

  /** Where the sentence says it all, a stack trace a failure would only bury the rest of the log. */
  private static String told(String sentence, Throwable cause) {
    LOG.warn(sentence);
    LOG.debug("in detail", cause);
    return sentence;
  }

  private boolean full(Throwable cause) {
    if (mentions(cause, "no space left") || mentions(cause, "not enough space") || mentions(cause, "disk full")) {
      return true;
    }
    try {
      return Files.getFileStore(dir).getUsableSpace() < NO_ROOM;
    } catch (IOException e) {
      LOG.debug("cannot tell how much room {} has", dir, e);
      return false;
    }
  }

  private static boolean mentions(Throwable cause, String words) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      boolean ours = at instanceof SQLException || at instanceof IOException;
      if (ours && String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT).contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static String last(Throwable cause) {
    Throwable at = cause;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return String.valueOf(at.getMessage()).lines().findFirst().orElse("no reason given").replaceAll("[;:.]?\\s*SQL statement.*", "");
  }
}
