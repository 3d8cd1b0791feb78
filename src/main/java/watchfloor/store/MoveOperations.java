package watchfloor.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.ChainedEntry;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Written;

/**
 * Copies a journal into its table, with its chain where the chain holds in the clear: that of an encrypted journal runs over sealed
 * bytes, and that of one whose beginning is kept no longer hangs on what is gone; those begin anew.
 */
final class MoveOperations {
  private static final Logger LOG = LoggerFactory.getLogger(MoveOperations.class);
  private static final int BATCH = 1_000;

  private final Journal journal;
  private final OpLogDao log;
  private long before;
  private ChainWalk.Link last = new ChainWalk.Link(0, ChainedEntry.beginning());

  /** @param log within the transaction that copies */
  MoveOperations(Journal journal, OpLogDao log) {
    this.journal = journal;
    this.log = log;
  }

  /** Copies everything, and tells where the chain ends. */
  ChainWalk.Link copy() {
    LOG.info("the chain of {} {}", journal, chainHolds() ? "is kept" : "begins anew");
    List<ChainedEntry> batch = new ArrayList<>();
    try (JournalReader reader = journal.reader(Places.start(journal))) {
      for (Optional<Written> written = reader.next(); written.isPresent(); written = reader.next()) {
        Entry entry = written.get().entry();
        before = last.seq() == 0 ? entry.seq() - 1 : before;
        ChainedEntry chained = ChainedEntry.after(last.hash(), entry);
        last = new ChainWalk.Link(entry.seq(), chained.hash());
        batch.add(chained);
        if (batch.size() == BATCH) {
          log.copy(batch);
          batch.clear();
        }
      }
    }
    log.copy(batch);
    return last;
  }

  /** The number before the first entry. */
  long before() {
    return before;
  }

  /** Whether the hashes in the clear are those that the journal has. */
  private boolean chainHolds() {
    byte[] hash = ChainedEntry.beginning();
    try (JournalReader reader = journal.reader(Places.start(journal))) {
      for (Optional<Written> written = reader.next(); written.isPresent(); written = reader.next()) {
        hash = ChainedEntry.after(hash, written.get().entry()).hash();
        if (!Arrays.equals(hash, written.get().hash())) {
          return false;
        }
      }
    }
    return true;
  }
}
