package watchfloor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.JournalException;
import watchfloor.store.disk.StoreException;

/** Turns what a database throws into one plain sentence: what happened, to which store, what to do. */
final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
  private static final long NO_ROOM = 4L << 20;

  private static final List<String> NOT_DAMAGE =
      List.of("file is locked", "already in use", "timeout trying to lock", "read-only file system", "permission denied", "access is denied",
          "access denied", "wrong user name or password", "encryption error", "too many open files");

  private final String where;
  private final Optional<Path> disk;

  Troubles(Path dir) {
    this(dir.toString(), Optional.of(dir));
  }

  /**
   * @param where the store is, for people
   * @param disk  a directory on its disk, where that is this machine's
   */
  Troubles(String where, Optional<Path> disk) {
    this.where = where;
    this.disk = disk;
  }

  /** @param what "read" or "write" */
  String sentence(String what, Throwable cause) {
    if (cause instanceof StoreException known) {
      return known.getMessage();
    }
    if (full(cause)) {
      return told("The disk that holds " + where + " is full: make room there, then try again; nothing of this was kept.", cause);
    }
    if (mentions(cause, "file is locked") || mentions(cause, "already in use") || mentions(cause, "timeout trying to lock")) {
      return told("The store in " + where + " is locked by another program: close that one, then try again.", cause);
    }
    if (disk.isEmpty() && unreachable(cause)) {
      return told("The database " + where + " cannot be reached (" + last(cause) + "): see that it runs; it is tried again by itself.", cause);
    }
    if (cause instanceof JournalException known) {
      return told(known.getMessage(), cause);
    }
    LOG.warn("the store in {} could not {}", where, what, cause);
    return "The store in " + where + " could not " + what + " (" + last(cause) + "): try again; the log has the details.";
  }

  /** Where the sentence says it all, a stack trace a failure would only bury the rest of the log. */
  private static String told(String sentence, Throwable cause) {
    LOG.warn(sentence);
    LOG.debug("in detail", cause);
    return sentence;
  }

  /** Whether a failure may come from damage: not from a full disk, missing rights, a lock or a wrong key. */
  boolean mayBeDamage(Throwable cause) {
    return !full(cause) && NOT_DAMAGE.stream().noneMatch(words -> mentions(cause, words));
  }

  private boolean full(Throwable cause) {
    if (mentions(cause, "no space left") || mentions(cause, "not enough space") || mentions(cause, "disk full")) {
      return true;
    }
    return disk.isPresent() && nearlyFull(disk.get());
  }

  private static boolean nearlyFull(Path dir) {
    try {
      return Files.getFileStore(dir).getUsableSpace() < NO_ROOM;
    } catch (IOException e) {
      LOG.debug("cannot tell how much room {} has", dir, e);
      return false;
    }
  }

  /** Whether a server is gone, going, not yet there or held up: SQL states 08 (connection), 57P (shutdown, crash, start), 55P03 (lock). */
  static boolean unreachable(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SQLTransientConnectionException) {
        return true;
      }
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P") || sql.getSQLState().equals("55P03");
      }
    }
    return false;
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

  /** The innermost words about it. */
  static String last(Throwable cause) {
    String words = "no reason given";
    for (Throwable at = cause; at != null; at = at.getCause()) {
      words = at.getMessage() == null || at.getMessage().isBlank() ? words : at.getMessage();
    }
    return words.lines().findFirst().orElse(words).replaceAll("[;:.]?\\s*SQL statement.*", "");
  }
}
