package watchfloor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.Beginning;
import watchfloor.journal.Damage;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalDamage;
import watchfloor.journal.JournalException;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Sealer;
import watchfloor.journal.Verification;
import watchfloor.journal.Written;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;

/**
 * Mends the journal of accounts from the copy in a backup, before it is opened. Accounts are in no table, and what is lost of them may let
 * somebody in again who was shut out: so the copy's entries are taken for those that cannot be read any more, and everything newer that can
 * be read goes behind them. Nothing is mended where no copy knows more.
 *
 * <p>Runs before any of the store's threads work. Broken off, it begins anew at the next start.
 */
final class PeopleRescue {
  private static final Logger LOG = LoggerFactory.getLogger(PeopleRescue.class);
  private static final String UNFINISHED = "people.part";
  private static final String MENDED = "people.mended";

  private final StoreFiles files;
  private final Backups backups;
  private final Sealer sealer;
  private final Executor chores;
  private final Clock clock;

  PeopleRescue(StoreFiles files, Backups backups, Sealer sealer, Executor chores, Clock clock) {
    this.files = files;
    this.backups = backups;
    this.sealer = sealer;
    this.chores = chores;
    this.clock = clock;
  }

  /**
   * What became of it, one plain sentence; empty where nothing had to be mended, or nothing could be. A disk that takes no copy keeps no
   * room from opening: then the journal stays as it is, and the next start tries again.
   *
   * @throws StoreException the mended files cannot be put in their place
   */
  Optional<String> mend() {
    if (!files.began()) {
      return Optional.empty();
    }
    try {
      finishBrokenOff();
      Optional<Verification> found = verified(files.people());
      Optional<Backup> newest = backups.sound().stream().filter(backup -> copy(backup).isPresent()).findFirst();
      if (newest.isEmpty() || !knowsMore(newest.get(), found)) {
        return Optional.empty();
      }
      boolean lost = made(newest.get(), found);
      return Optional.of(exchanged(newest.get(), lost));
    } catch (JournalException e) {
      LOG.error("the journal of accounts could not be mended", e);
      return Optional.of("The journal of accounts is damaged and could not be mended from a backup: " + e.getMessage());
    } catch (IOException e) {
      throw new StoreException(
          "The journal of accounts in " + files.people() + " could not be mended (" + e.getMessage() + "): allow it, and start again.", e);
    }
  }

  /** The mended one takes its place once the damaged one has left it. */
  private void finishBrokenOff() throws IOException {
    Path mended = files.dir().resolve(MENDED);
    if (Files.isDirectory(mended) && !Files.exists(files.people())) {
      Files.move(mended, files.people());
    }
    Leftovers.discard(mended);
    Leftovers.discard(files.dir().resolve(UNFINISHED));
  }

  /** What a journal is like; empty where there is none, or nothing in it. */
  static Optional<Verification> verified(Path journal) throws IOException {
    if (!Files.isDirectory(journal)) {
      return Optional.empty();
    }
    try (Stream<Path> names = Files.list(journal)) {
      return names.noneMatch(file -> file.toString().endsWith(".journal")) ? Optional.empty() : Optional.of(Journal.verify(journal));
    }
  }

  /** The accounts in a backup, where it has any that are sound. */
  private static Optional<Verification> copy(Backup backup) {
    try {
      return verified(backup.people()).filter(Verification::sound).filter(known -> known.lastSeq() > 0);
    } catch (IOException | JournalException e) {
      LOG.warn("the accounts in the backup {} cannot be read", backup.folder(), e);
      return Optional.empty();
    }
  }

  private boolean knowsMore(Backup backup, Optional<Verification> found) {
    long last = copy(backup).map(Verification::lastSeq).orElse(0L);
    boolean more = found.isEmpty() || found.get().lastSeq() < last || found.get().damages().stream().anyMatch(damage -> concerns(damage, last));
    return more && ofTheSame(backup.people(), found);
  }

  private static boolean concerns(Damage damage, long last) {
    return Journals.counts(damage) && damage.lastSeqLost() >= damage.firstSeqLost() && damage.firstSeqLost() <= last;
  }

  /** Whether both began as one: a folder of backups may have belonged to another store. */
  private boolean ofTheSame(Path copy, Optional<Verification> found) {
    if (found.isEmpty() || found.get().entries() == 0) {
      return true;
    }
    try (JournalReader mine = Journal.readOnly(files.people(), sealer).reader(); JournalReader theirs = Journal.readOnly(copy, sealer).reader()) {
      Optional<Written> first = sound(mine);
      Optional<Written> same = sound(theirs);
      while (first.isPresent() && same.isPresent() && same.get().entry().seq() < first.get().entry().seq()) {
        same = sound(theirs);
      }
      return first.isEmpty() || same.isEmpty() || same.get().entry().equals(first.get().entry());
    }
  }

  private static Optional<Written> sound(JournalReader reader) {
    while (true) {
      try {
        return reader.next();
      } catch (JournalDamage damaged) {
        LOG.debug("passed over", damaged);
        reader.skipDamage();
      }
    }
  }

  /** Makes the mended journal beside the damaged one; whether something is lost that neither it nor the copy knows. */
  private boolean made(Backup backup, Optional<Verification> found) throws IOException {
    Path part = files.dir().resolve(UNFINISHED);
    long known = copy(backup).map(Verification::lastSeq).orElse(0L);
    Journal.copyThrough(backup.people(), part, known);
    return found.isEmpty() || found.get().lastSeq() < known || newer(part, known, found.get());
  }

  private String exchanged(Backup backup, boolean lost) throws IOException {
    Path mended = files.dir().resolve(MENDED);
    Files.move(files.dir().resolve(UNFINISHED), mended);
    Path aside = files.setAside("damaged", clock.instant(), List.of(files.people()));
    Files.move(mended, files.people());
    String from = "the backup of " + StoreWords.moment(backup.moment(), clock);
    LOG.warn("the journal of accounts was mended from {}; what was there before is in {}", from, aside);
    return "The journal of accounts was damaged and was mended from " + from + (lost
        ? "; what was changed of accounts since then may be lost: look through 'operator list'."
        : "; nothing in it is lost.");
  }

  /** Writes what the damaged journal has behind the copy; whether something between is lost. */
  private boolean newer(Path part, long known, Verification found) {
    if (found.entries() == 0) {
      return true;
    }
    boolean lost = found.damages().stream().anyMatch(damage -> Journals.counts(damage) && damage.lastSeqLost() > known);
    try (Journal copy = Journal.open(part, Journals.people(sealer, chores), Beginning.NONE, clock);
        JournalReader reader = Journal.readOnly(files.people(), sealer).readerAfter(known)) {
      for (Optional<Written> next = sound(reader); next.isPresent(); next = sound(reader)) {
        Entry entry = next.get().entry();
        if (entry.seq() > copy.lastSeq() + 1) {
          copy.startAfter(entry.seq() - 1, copy.lastHash(), "changes of accounts were lost");
          lost = true;
        }
        copy.append(List.of(entry));
      }
    }
    return lost;
  }
}
