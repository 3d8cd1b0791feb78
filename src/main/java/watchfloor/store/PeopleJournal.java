package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalDamage;
import watchfloor.journal.JournalException;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Written;
import watchfloor.people.AccountBook;
import watchfloor.people.AccountChange;
import watchfloor.people.PeopleException;
import watchfloor.store.disk.StoreException;

/**
 * The accounts of a store: a journal of its own, hash-chained as the others, from which they are made at each start. It is read from disk
 * each time, because years of it are too much to be kept in memory. Any thread.
 */
final class PeopleJournal implements AccountBook {
  private static final Logger LOG = LoggerFactory.getLogger(PeopleJournal.class);

  private final Journal journal;
  private final StoreGate gate;
  private final List<Consumer<AccountChange>> listeners = new CopyOnWriteArrayList<>();

  /** @throws watchfloor.store.disk.StoreException a newer program has written it */
  PeopleJournal(Journal journal, StoreGate gate) {
    this.journal = journal;
    this.gate = gate;
    each(change -> { });
  }

  private void each(Consumer<AccountChange> take) {
    try (JournalReader reader = journal.reader(Places.start(journal))) {
      for (Optional<Written> next = next(reader); next.isPresent(); next = next(reader)) {
        take.accept(PeopleCodec.decode(next.get().entry()));
      }
    }
  }

  /** What is damaged is passed over and was told when the journal was opened: the accounts behind it still count. */
  private static Optional<Written> next(JournalReader reader) {
    while (true) {
      try {
        return reader.next();
      } catch (JournalDamage damaged) {
        LOG.error("changes of accounts are lost: {}", damaged.getMessage());
        reader.skipDamage();
      }
    }
  }

  @Override
  public List<AccountChange> all() {
    List<AccountChange> all = new ArrayList<>();
    each(all::add);
    return List.copyOf(all);
  }

  @Override
  public synchronized void append(AccountChange change) {
    boolean decided = decided(change);
    String why = decided ? gate.refusal() : "";
    if (!why.isEmpty()) {
      throw new PeopleException("The account was not changed: " + why, null);
    }
    try {
      journal.append(List.of(PeopleCodec.encode(journal.lastSeq() + 1, change)));
    } catch (JournalException e) {
      throw new PeopleException("The account could not be changed: " + e.getMessage(), e);
    }
    try {
      if (decided) {
        gate.kept(Journals.PEOPLE, journal.end());
      }
    } catch (StoreException e) {
      listeners.forEach(listener -> tell(listener, change));
      throw new PeopleException("The account was changed on this machine alone: " + e.getMessage(), e);
    }
    listeners.forEach(listener -> tell(listener, change));
  }

  /** What somebody decided about an account must be wherever the store has to be; who came and who mistyped need not hold up the door. */
  private static boolean decided(AccountChange change) {
    return change instanceof AccountChange.Described || change instanceof AccountChange.PasswordSet || change instanceof AccountChange.Disabled
        || change instanceof AccountChange.Enabled;
  }

  /** It is on disk: whoever asked for it must not be told that it failed. */
  private static void tell(Consumer<AccountChange> listener, AccountChange change) {
    try {
      listener.accept(change);
    } catch (RuntimeException e) {
      LOG.error("somebody could not follow {}", change.getClass().getSimpleName(), e);
    }
  }

  @Override
  public synchronized void follow(Consumer<AccountChange> listener) {
    each(listener);
    listeners.add(listener);
  }

  @Override
  public synchronized void onChange(Consumer<AccountChange> listener) {
    listeners.add(listener);
  }
}
