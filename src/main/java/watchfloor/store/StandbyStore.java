package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.journal.JournalCopy;
import watchfloor.journal.JournalException;
import watchfloor.journal.JournalMismatch;
import watchfloor.journal.JournalPiece;
import watchfloor.journal.JournalPieces;
import watchfloor.journal.Place;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.KeySource;

/**
 * A store that is written on another machine and followed here: its logs byte for byte, the keys of its persons, its newest backup. No
 * database is open; a room opens one over all this when this machine becomes the hub.
 *
 * <p>What a method took is on disk when it returns. Keys come before the entries that need them. Each log may be followed by its own thread.
 */
public final class StandbyStore implements AutoCloseable {
  private static final String REPLACED = "replaced";

  private final Path dir;
  private final StoreFiles files;
  private final Clock clock;
  private final StoreLock lock;
  private final StandbyKeys keys;
  /** Replaced as a whole; nothing is in it while everything is begun anew. */
  private volatile Map<String, JournalCopy> copies = Map.of();
  private volatile StoreTerm term;

  private StandbyStore(Path dir, StoreLock lock, StoreTerm term, Clock clock) {
    this.dir = dir;
    this.files = new StoreFiles(dir);
    this.lock = lock;
    this.term = term;
    this.clock = clock;
    this.keys = new StandbyKeys(files.keys());
  }

  /**
   * Takes a folder for following. What a former hub has in it is set aside: its end may be what nobody was told of.
   *
   * @param hub the one to follow, {@code host:port}
   * @throws StoreException it is a hub's own store, another process holds it, or it cannot be used
   */
  public static StandbyStore open(Path dir, String hub, Clock clock) {
    Path home = dir.toAbsolutePath().normalize();
    StoreLock lock = StoreLock.take(home, clock);
    try {
      StoreTerm found = StoreTerm.read(home);
      StandbyStore store = new StandbyStore(home, lock, found, clock);
      if (found.role() == StoreTerm.Role.LEADS && store.files.began()) {
        throw new StoreException("The store in " + home + " is a hub's own and would be replaced: choose an empty folder for the standby.", null);
      }
      if (found.role() == StoreTerm.Role.FOLLOWS) {
        store.term(new StoreTerm(found.number(), StoreTerm.Role.FOLLOWS, hub, found.bound(), found.since()));
        store.openOrStartAnew();
      } else {
        store.term(new StoreTerm(found.number(), StoreTerm.Role.FOLLOWS, hub, false, clock.instant()));
        store.startAnew();
      }
      return store;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** A copy that is damaged where it cannot be told how far it goes is brought anew. */
  private void openOrStartAnew() {
    try {
      openCopies();
    } catch (StoreException e) {
      if (!(e.getCause() instanceof JournalMismatch)) {
        throw e;
      }
      startAnew();
    }
  }

  /** Reads the copies against their checksums and chains, also while they are followed; a sentence for each fault. */
  public static List<String> faults(Path dir) {
    return JournalCheck.faults(new StoreFiles(dir.toAbsolutePath().normalize()));
  }

  private void openCopies() {
    Map<String, JournalCopy> opened = new LinkedHashMap<>();
    try {
      opened.put(Journals.OPS, new JournalCopy(files.ops(), Journals.OPS));
      opened.put(Journals.MENTIONS, new JournalCopy(files.mentions(), Journals.MENTIONS));
      opened.put(Journals.PEOPLE, new JournalCopy(Journals.ownersAlone(files.people()), Journals.PEOPLE));
      copies = opened;
    } catch (JournalException e) {
      StoreFiles.closeAll(List.copyOf(opened.values()), e);
      throw new StoreException(e.getMessage(), e);
    }
  }

  private void closeCopies() {
    StoreFiles.closeAll(List.copyOf(copies.values()), null);
    copies = Map.of();
  }

  /** Sets aside everything, because it cannot be gone on with. Nobody follows meanwhile. A standby that is bound must say so to its hub first. */
  public void startAnew() {
    closeCopies();
    if (term.bound()) {
      term(term.bound(false));
    }
    StoreUrl url = new StoreUrl(dir, "file:", "");
    if (files.began()) {
      files.setAside(REPLACED, clock.instant(), List.of(
          files.ops(), files.mentions(), files.people(), files.keys(), files.seen(), files.search(), url.file(), url.sums()));
    }
    openCopies();
  }

  public Path dir() {
    return dir;
  }

  public StoreTerm term() {
    return term;
  }

  /** Keeps whose turn it is; durable on return. */
  public void term(StoreTerm now) {
    if (!now.equals(term)) {
      now.write(dir);
      term = now;
    }
  }

  public List<String> logs() {
    return List.of(Journals.OPS, Journals.MENTIONS, Journals.PEOPLE);
  }

  private Optional<JournalCopy> copy(String log) {
    return Optional.ofNullable(copies.get(log));
  }

  /** Where the log's next piece must begin. */
  public Place end(String log) {
    return copy(log).map(JournalCopy::end).orElse(JournalPieces.BEGINNING);
  }

  public long lastSeq(String log) {
    return copy(log).map(JournalCopy::lastSeq).orElse(0L);
  }

  /** How much there is of each of a log's files of keys, by the file's name. */
  public Map<String, Long> keys(String log) {
    return keys.lengths(log);
  }

  /**
   * Goes on with a log.
   *
   * @throws watchfloor.journal.JournalMismatch it is not what continues this copy
   */
  public void append(String log, JournalPiece piece) {
    copy(log).orElseThrow(() -> new StoreException("There is no log '" + log + "' here.", null)).append(piece);
  }

  /** Puts a part of a file of keys in its place, in both copies. @throws StoreException the disk refuses, or there is no such file */
  public void key(String name, long from, byte[] bytes) {
    keys.put(name, from, bytes);
  }

  /** Destroys the files of keys that the hub has no more, and whatever was set aside: their words must be unreadable here too. */
  public void destroyed(List<String> left) {
    keys.keepOnly(left);
    Leftovers.discard(files.setAside());
  }

  /** Ends what the hub keeps no longer of a log. */
  public void deleteBefore(String log, long segment) {
    copy(log).ifPresent(copy -> copy.deleteBefore(segment));
  }

  /** The backups as they come from the hub. @param rules the center's */
  public StandbyBackups backups(StoreRules rules) {
    return new StandbyBackups(files, rules.backups(dir), clock);
  }

  /** Keeps the key that the hub's store is encrypted with where this center's settings want it. A secret. */
  public void keepKey(StoreRules rules, Optional<String> written) {
    written.map(text -> KeySource.parsed(text).orElseThrow(() -> new StoreException("What came as the store's key is none.", null)))
        .ifPresent(key -> rules.key().keep(dir, key));
  }

  @Override
  public void close() {
    closeCopies();
    lock.close();
  }
}
