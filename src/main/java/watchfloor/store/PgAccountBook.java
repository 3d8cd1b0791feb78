package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.ChainedEntry;
import watchfloor.people.AccountBook;
import watchfloor.people.AccountChange;
import watchfloor.people.PeopleException;

/** The accounts of a shared store: a chained table, which every hub reads behind its own mark. Any thread. */
final class PgAccountBook implements AccountBook {
  private static final Logger LOG = LoggerFactory.getLogger(PgAccountBook.class);
  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final Troubles troubles;
  private final List<AccountChange> all = new ArrayList<>();
  private final List<Consumer<AccountChange>> listeners = new CopyOnWriteArrayList<>();
  private long told;

  PgAccountBook(Database database, Troubles troubles) {
    this.database = database;
    this.troubles = troubles;
    look();
  }

  @Override
  public synchronized List<AccountChange> all() {
    return List.copyOf(all);
  }

  @Override
  public void append(AccountChange change) {
    AtomicReference<ChainedEntry> written = new AtomicReference<>();
    try {
      database.write(handle -> {
        OpLogDao log = OpLogDao.people(handle);
        ChainWalk.Link last = log.lockPeople();
        ChainedEntry entry = ChainedEntry.after(last.hash(), PeopleCodec.encode(last.seq() + 1, change));
        log.copy(List.of(entry));
        PgBell.ring(handle, PgBell.PEOPLE);
        written.set(entry);
        return entry;
      });
    } catch (RuntimeException e) {
      if (written.get() == null || !committed(written.get(), e)) {
        throw new PeopleException("The account could not be changed: " + troubles.sentence("write", e), e);
      }
    }
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("the accounts cannot be read now; they are read again", e);
    }
  }

  /** A commit whose answer was lost is looked up, behind the lock that it held. */
  private boolean committed(ChainedEntry entry, RuntimeException cause) {
    try {
      return database.write(handle -> {
        OpLogDao log = OpLogDao.people(handle);
        log.lockPeople();
        return log.has(entry.entry().seq(), entry.hash());
      });
    } catch (RuntimeException e) {
      e.addSuppressed(cause);
      throw new PeopleException("The database went away while an account was changed: look whether it was, when the database is back.", e);
    }
  }

  /** Tells what was changed since this was last asked, by whichever hub. */
  synchronized void look() {
    List<ChainedEntry> behind = next();
    while (!behind.isEmpty()) {
      for (ChainedEntry entry : behind) {
        AccountChange change = PeopleCodec.decode(entry.entry());
        told = entry.entry().seq();
        all.add(change);
        listeners.forEach(listener -> tell(listener, change));
      }
      behind = behind.size() < AT_ONCE ? List.of() : next();
    }
  }

  private List<ChainedEntry> next() {
    return database.read(handle -> OpLogDao.people(handle).behind(told, AT_ONCE));
  }

  private static void tell(Consumer<AccountChange> listener, AccountChange change) {
    try {
      listener.accept(change);
    } catch (RuntimeException e) {
      LOG.error("a listener failed on {}", change, e);
    }
  }

  @Override
  public synchronized void follow(Consumer<AccountChange> listener) {
    all.forEach(change -> tell(listener, change));
    listeners.add(listener);
  }

  @Override
  public synchronized void onChange(Consumer<AccountChange> listener) {
    listeners.add(listener);
  }
}
