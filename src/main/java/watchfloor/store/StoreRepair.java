package watchfloor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Sealer;
import watchfloor.journal.Written;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;
import watchfloor.store.sums.CheckedFile;

/**
 * What is done to a store that no room has open: makes its tables again, or puts it back to an earlier moment. Nothing is
 * deleted: what was in force before is set aside.
 */
public final class StoreRepair {
  /** Says that a restore was begun; it holds the folder's name in which everything from before is. */
  static final String MARK = "restore-under-way";
  private static final String STAGE = "restoring";

  private final Path dir;
  private final StoreLanes lanes;
  private final StoreRules rules;
  private final Clock clock;

  public StoreRepair(Path dir, StoreLanes lanes, StoreRules rules, Clock clock) {
    this.dir = dir.toAbsolutePath().normalize();
    this.lanes = lanes;
    this.rules = rules;
    this.clock = clock;
  }

  private Backups made() {
    return new Backups(rules.backups(dir), new StoreUrl(dir, "file:", ""), clock);
  }

  /** @throws StoreException a restore was begun in that directory and did not come to its end */
  static void refuseHalfDone(Path dir) {
    if (Files.exists(dir.resolve(MARK))) {
      throw new StoreException(
          "A restore of the store in " + dir + " did not come to its end: run 'restore' again; everything from before is in "
              + new StoreFiles(dir).setAside() + ".",
          null);
    }
  }

  /**
   * Makes the tables again from the last sound backup and the journals, whether or not they seem damaged.
   *
   * @return what became of it, a sentence each
   * @throws StoreException it could not: one plain sentence
   */
  public List<String> recover() {
    refuseMissing();
    List<String> told = new ArrayList<>();
    try (Store store = FileStore.rebuilt(dir, lanes, rules, clock, (subject, sentence) -> told.add(sentence), "it was asked for")) {
      store.care().caughtUp().join();
      told.addAll(store.told());
    }
    told.removeIf(String::isEmpty);
    return told;
  }

  /**
   * Puts the store back to a moment: everything that was acknowledged until then is there, nothing that came after.
   *
   * @param to   the moment; empty for everything that the journals know
   * @param name the backup to begin from; empty for the newest sound one that fits
   * @return what became of it, for people
   * @throws StoreException it could not, or there is no such backup: one plain sentence
   */
  public String restore(Optional<Instant> to, Optional<String> name) {
    refuseMissing();
    Instant moment = to.orElse(Instant.MAX);
    Optional<Backup> backup = name.map(this::named).or(() -> made().before(moment));
    if (backup.isPresent() && backup.get().moment().isAfter(moment)) {
      throw new StoreException("The backup '" + backup.get().name() + "' was taken after " + moment + ": choose an earlier one, or a later moment.", null);
    }
    return restore(backup, moment);
  }

  private Backup named(String name) {
    return made().sound().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new StoreException(
        "There is no sound backup '" + name + "' in " + rules.backups(dir) + ": 'backup --list' names those that are.", null));
  }

  private void refuseMissing() {
    if (!Files.isDirectory(new StoreFiles(dir).ops()) && !Files.exists(dir.resolve(MARK))) {
      throw new StoreException("There is no store in " + dir + ": nothing to repair.", null);
    }
    StoreTerm.read(dir).refusal(dir).ifPresent(sentence -> {
      throw new StoreException(sentence, null);
    });
  }

  private String restore(Optional<Backup> backup, Instant moment) {
    return reopened(backup, moment, exchanged(backup, moment));
  }

  private Path exchanged(Optional<Backup> backup, Instant moment) {
    StoreLock lock = StoreLock.take(dir, clock);
    try {
      backFromInterrupted();
      stage(backup, moment);
      return exchange(backup, moment);
    } catch (IOException e) {
      throw new StoreException("The store in " + dir + " could not be restored (" + e.getMessage() + "): run it again when that is mended.", e);
    } finally {
      lock.close();
    }
  }

  private void stage(Optional<Backup> backup, Instant moment) throws IOException {
    StoreFiles now = new StoreFiles(dir);
    Path stage = dir.resolve(STAGE);
    Leftovers.discard(stage);
    Files.createDirectories(stage);
    backup.ifPresent(one -> made().restore(one, stage));
    long least = backup.map(Backup::lastOperation).orElse(0L);
    Journal.copyThrough(now.ops(), stage.resolve("ops"), Math.max(least, lastSeqAt(now.ops(), moment)));
    Journal.copyThrough(now.mentions(), stage.resolve("mentions"), lastSeqAt(now.mentions(), moment));
  }

  /** The last entry before the first that is younger than the moment: what came after that is not in, whatever its clock said. */
  private static long lastSeqAt(Path journal, Instant moment) {
    long last = 0;
    try (JournalReader reader = Journal.readOnly(journal, Sealer.NONE).reader()) {
      Optional<Written> written = reader.next();
      while (written.isPresent() && !written.get().entry().at().isAfter(moment)) {
        last = written.get().entry().seq();
        written = reader.next();
      }
    }
    return last;
  }

  private Path exchange(Optional<Backup> backup, Instant moment) throws IOException {
    StoreFiles now = new StoreFiles(dir);
    Path stage = dir.resolve(STAGE);
    Path database = dir.resolve(StoreUrl.NAME + ".mv.db");
    Path aside = now.setAside("before-restore", clock.instant(), List.of());
    Files.writeString(dir.resolve(MARK), aside.getFileName().toString());
    StoreFiles.force(dir.resolve(MARK));
    for (Path file : List.of(database, dir.resolve(StoreUrl.NAME + ".mv.db.sums"), now.ops(), now.mentions(), now.seen(), now.search())) {
      if (Files.exists(file)) {
        Files.move(file, aside.resolve(file.getFileName()));
      }
    }
    try (Stream<Path> files = Files.list(stage)) {
      for (Path file : files.toList()) {
        Files.move(file, dir.resolve(file.getFileName()));
      }
    }
    for (Backup later : made().sound()) {
      if (later.moment().isAfter(moment) && !backup.equals(Optional.of(later))) {
        Files.move(later.folder(), aside.resolve(later.name()));
      }
    }
    if (Files.exists(database)) {
      CheckedFile.adopt(database);
    }
    Files.delete(dir.resolve(MARK));
    Files.delete(stage);
    return aside;
  }

  /** Brings everything back that an interrupted restore had moved, so that it can begin anew. */
  private void backFromInterrupted() throws IOException {
    Path mark = dir.resolve(MARK);
    if (!Files.exists(mark)) {
      return;
    }
    Path aside = new StoreFiles(dir).setAside().resolve(Files.readString(mark).strip());
    try (Stream<Path> files = Files.list(aside)) {
      for (Path file : files.toList()) {
        Path home = Backup.in(file).isPresent() ? rules.backups(dir) : dir;
        Leftovers.discard(home.resolve(file.getFileName()));
        Files.move(file, home.resolve(file.getFileName()));
      }
    }
    Files.delete(mark);
  }

  private String reopened(Optional<Backup> backup, Instant moment, Path aside) {
    List<String> said = new ArrayList<>();
    try (Store store = FileStore.open(dir, lanes, rules, clock, (subject, sentence) -> said.add(sentence))) {
      store.care().caughtUp().join();
      said.addAll(store.told());
    }
    said.removeIf(String::isEmpty);
    return "The store is as it was" + (moment.equals(Instant.MAX) ? "" : " at " + moment) + ", from " + backup.map(one -> "the backup " + one.name()).orElse("its beginning")
        + " and the journals; what was in force before is in " + aside + "." + (said.isEmpty() ? "" : " " + String.join(" ", said));
  }
}
