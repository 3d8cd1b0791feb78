package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.DeskBook;
import watchfloor.desk.SearchBook;
import watchfloor.intake.MentionBook;
import watchfloor.intake.SourceLease;
import watchfloor.people.AccountBook;
import watchfloor.pulse.PulseBook;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceRules;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;

/**
 * Everything that a room knows, kept so that nothing of it is lost: the ports that the rooms speak to, whatever it is kept in.
 * {@link #open} keeps it in a directory of its own; {@link #connect} in a PostgreSQL database that several hubs may share.
 *
 * <p>{@link #close} before the lanes that it was given are ended.
 */
public interface Store extends AutoCloseable {
  /**
   * Opens the store in a directory, and makes both where they are not there yet.
   *
   * @param notices hears what people should know, from the first moment on
   * @throws StoreHeldException another process holds it; the message says which
   * @throws StoreException     it cannot be opened, or a newer program has written it; the message says what to do
   */
  static Store open(Path dir, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices) {
    return FileStore.open(dir, lanes, rules, clock, notices);
  }

  /** The same, of a store that others follow. @param gate holds back what nobody may be told of yet */
  static Store open(Path dir, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices, StoreGate gate) {
    return FileStore.open(dir, lanes, rules, clock, notices, gate);
  }

  /**
   * Opens the store in a PostgreSQL database, and makes its tables where there are none.
   *
   * @param dir  of this hub alone: the search index, and which hub this is
   * @param server the database
   * @throws StoreHeldException another process holds the directory; the message says which
   * @throws StoreException     the database cannot be reached, is too old or unsafe, or a newer program has written it
   */
  static Store connect(Path dir, StoreServer server, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices) {
    return PgStore.open(PgUrl.parse(server.url(), server.password()), dir, lanes, rules, clock, notices);
  }

  /** Where it is kept, for people: a directory, or a database with the version of its server. */
  String place();

  /** Where the intake keeps mentions. */
  MentionBook mentions();

  /** Where the pulse reads its history. */
  PulseBook pulse();

  /** Where the mentions behind a figure are found. @param rules how a brand and a place are told */
  SliceBook slices(SliceRules rules);

  /** Where the desks keep their work. */
  DeskBook desk();

  /** Where words are found again. */
  SearchBook search();

  /** Where the accounts are kept. */
  AccountBook people();

  /** What is done to a store while a room works: backups, forgetting, keeping. */
  Caretaker care();

  /** Which sources this hub may run. */
  SourceLease sources();

  /** What a copy on another machine reads; empty where the store is no folder of this machine. */
  default Optional<Followed> followed() {
    return Optional.empty();
  }

  /** What was found damaged when it was opened, and what became of it, a sentence each; empty is how it should be. */
  List<String> told();

  /** Writes out what waits, closes everything and lets the store go, within about twenty seconds. */
  @Override
  void close();
}
