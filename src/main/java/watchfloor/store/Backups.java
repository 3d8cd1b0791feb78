package watchfloor.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.Journal;
import watchfloor.journal.Verification;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.PieceOutput;
import watchfloor.store.disk.StoreException;

/**
 * The backups of a store in their folder: takes them while the room works, restores and checks each before it counts, and keeps
 * the newest few. On the thread that cares for the store.
 */
final class Backups {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int BUFFER = 1 << 16;
  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final StoreUrl url;
  private final Clock clock;

  /** @param url of the store that is backed up; its copies are opened in the same way elsewhere */
  Backups(Path folder, StoreUrl url, Clock clock) {
    this.folder = folder;
    this.url = url;
    this.clock = clock;
  }

  /** The sound ones, newest first. */
  List<Backup> sound() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(each -> !each.getFileName().toString().endsWith(UNFINISHED))
          .flatMap(each -> Backup.in(each).stream())
          .sorted(Comparator.comparing(Backup::moment).reversed())
          .toList();
    } catch (IOException e) {
      throw new StoreException("The backups in " + folder + " cannot be read (" + e.getMessage() + "): check the folder's rights.", e);
    }
  }

  /**
   * Takes one of a running database, restores it beside, and holds every row of it against its hashes.
   *
   * @throws StoreException it could not be taken, or is not sound: one sentence; what was there before stays
   */
  Backup take(Database database) {
    return take((Path zip) -> database.copyFile(output(zip)));
  }

  /** Takes one of a database that nobody has open yet, as it is before it is changed. */
  Backup takeClosed() {
    return take((Path zip) -> {
      try (Handle handle = url.jdbi().open()) {
        new FileMoments(System::nanoTime).copy(handle, output(zip));
      }
    });
  }

  private interface Copier {
    void copyInto(Path zip) throws IOException;
  }

  private static OutputStream output(Path zip) throws IOException {
    return new BufferedOutputStream(new PieceOutput(zip), BUFFER);
  }

  private Backup take(Copier copier) {
    Instant moment = clock.instant();
    Path done = StoreFiles.unused(folder, NAME.format(moment));
    Path part = folder.resolve(done.getFileName() + UNFINISHED);
    try {
      removeUnfinished();
      Files.createDirectories(part);
      copier.copyInto(part.resolve(Backup.ZIP));
      StoreFiles.force(part.resolve(Backup.ZIP));
      Backup checked = check(part, moment);
      copyAccounts(Backup.people(part));
      checked.write();
      Files.move(part, done);
      LOG.info("backup {} is sound: {} mentions, operation {}", done, checked.mentions(), checked.lastOperation());
      return new Backup(done, moment, checked.lastOperation(), checked.lastHash(), checked.mentionLog(), checked.mentions());
    } catch (IOException | RuntimeException e) {
      Leftovers.discard(part);
      throw e instanceof StoreException known
          ? known
          : new StoreException(new Troubles(folder).sentence("be backed up", e), e);
    }
  }

  /** Of a journal that is damaged the copy in the backup before is the better one: it is handed on. */
  private void copyAccounts(Path to) throws IOException {
    Path people = new StoreFiles(url.dir()).people();
    Optional<Verification> found = PeopleRescue.verified(people).filter(known -> known.lastSeq() > 0);
    if (found.isEmpty()) {
      return;
    }
    if (found.get().sound()) {
      Journal.copyThrough(people, to, found.get().lastSeq());
      return;
    }
    for (Backup before : sound()) {
      Optional<Verification> copy = PeopleRescue.verified(before.people()).filter(Verification::sound);
      if (copy.isPresent()) {
        Journal.copyThrough(before.people(), to, copy.get().lastSeq());
        return;
      }
    }
  }

  private Backup check(Path part, Instant moment) throws IOException {
    Path copy = part.resolve("copy");
    unpack(part.resolve(Backup.ZIP), copy);
    StoreUrl restored = StoreUrl.passing(copy, url.fileKey());
    new Schema(restored, Schema.COMMON).migrate();
    try (Handle handle = restored.jdbi().open()) {
      Labels labels = Labels.read(handle);
      List<String> faults = new StoreCheck(handle, labels).whole();
      if (!faults.isEmpty()) {
        throw new StoreException("The backup in " + part + " was restored and is not sound (" + faults.get(0) + "): it does not count.", null);
      }
      MetaDao meta = new MetaDao(handle);
      long mentions = new MentionDao(handle, labels).days().stream().mapToLong(MentionDay::mentions).sum();
      DeskState state = DeskState.read(handle);
      return new Backup(part, moment, state.lastOperation(), state.hash(), meta.mentionLog(), mentions);
    } finally {
      Leftovers.discard(copy);
    }
  }

  /**
   * Writes a backup's database file into a directory that holds none.
   *
   * @throws DamagedException the backup is no backup any more
   * @throws StoreException   the disk is full or refuses
   */
  void restore(Backup backup, Path into) {
    try {
      unpack(backup.zip(), into);
    } catch (IOException e) {
      String sentence = "The backup " + backup.folder() + " could not be restored (" + e.getMessage() + ")";
      throw new Troubles(into).mayBeDamage(e)
          ? new DamagedException(sentence, e) : new StoreException(sentence + ": make room, or allow it.", e);
    }
  }

  private static void unpack(Path zip, Path into) throws IOException {
    Files.createDirectories(into);
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      ZipEntry entry = entries.getNextEntry();
      while (entry != null) {
        if (entry.getName().endsWith(".mv.db")) {
          Path target = into.resolve(StoreUrl.NAME + ".mv.db");
          try (OutputStream out = new PieceOutput(target)) {
            entries.transferTo(out);
          }
        }
        entry = entries.getNextEntry();
      }
    }
  }

  /** Leaves the newest {@code keep}, 1 or more. */
  void keepNewest(int keep) {
    sound().stream().skip(keep).forEach(old -> {
      LOG.info("backup {} gives way to newer ones", old.folder());
      Leftovers.discard(old.folder());
    });
  }

  /** Leaves one alone: the others hold what must be forgotten. */
  void keepOnly(Backup one) {
    sound().stream().filter(other -> !other.folder().equals(one.folder())).forEach(other -> Leftovers.discard(other.folder()));
  }

  /** The newest that was taken at {@code moment} or before. */
  Optional<Backup> before(Instant moment) {
    return sound().stream().filter(backup -> !backup.moment().isAfter(moment)).findFirst();
  }

  private void removeUnfinished() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> folders = Files.list(folder)) {
        folders.filter(each -> each.getFileName().toString().endsWith(UNFINISHED)).forEach(Leftovers::discard);
      }
    }
  }
}
