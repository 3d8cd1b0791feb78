package watchfloor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Written;
import watchfloor.pulse.IssueMinute;
import watchfloor.store.DeskState.Digest;
import watchfloor.store.DeskState.Table;

/** Holds a database that a store was moved into against the store itself: rows, their hashes, and the chain of the operations. */
final class MoveCheck {
  private static final int MOST_FAULTS = 20;

  private final FileStore.Insides source;
  private final Database target;
  private final List<String> lines = new ArrayList<>();
  private boolean same = true;

  MoveCheck(FileStore.Insides source, Database target) {
    this.source = source;
    this.target = target;
  }

  StoreMove.Result result() {
    List<Digest> here = source.database().read(handle -> new StoreCheck(handle, source.labels()).counted());
    List<Digest> there = target.read(handle -> new StoreCheck(handle, Labels.read(handle)).counted());
    for (Table table : Table.values()) {
      compare(table.words(), here.get(table.ordinal()), there.get(table.ordinal()));
    }
    List<MentionDay> days = source.database().read(handle -> new MentionDao(handle, source.labels()).days());
    compare("the days", source.database().read(this::days), target.read(this::days));
    for (MentionDay day : days) {
      compare("the mentions of " + day.day().name(), source.database().read(handle -> mentions(handle, day.day())), target.read(handle -> mentions(handle, day.day())));
    }
    compare("the counts by minute", source.database().read(this::minutes), target.read(this::minutes));
    operations();
    return new StoreMove.Result(same, List.copyOf(lines));
  }

  private Digest days(Handle handle) {
    List<MentionDay> days = new MentionDao(handle, source.labels()).days();
    return new Digest(days.size(), days.stream().mapToLong(day -> 31L * day.hashCode() + day.digest()).sum());
  }

  private Digest mentions(Handle handle, Day day) {
    long[] sum = new long[2];
    new MentionDao(handle, Labels.read(handle)).each(day, judged -> {
      sum[0]++;
      sum[1] += RowHash.of(judged);
    });
    return new Digest(sum[0], sum[1]);
  }

  private Digest minutes(Handle handle) {
    List<IssueMinute> minutes = new MinuteDao(handle).since(Instant.EPOCH);
    return new Digest(minutes.size(), minutes.stream().mapToLong(IssueMinute::hashCode).sum());
  }

  /** Entry by entry: the same number, time, person, station, operation and words. */
  private void operations() {
    target.read(handle -> new OpLogDao(handle).faults(DeskState.read(handle), MOST_FAULTS)).forEach(this::fault);
    target.read(handle -> OpLogDao.people(handle).faults(MOST_FAULTS)).forEach(this::fault);
    long operations = target.read(handle -> entries(source.journals().ops(), new OpLogDao(handle), "operation"));
    long accounts = target.read(handle -> entries(source.journals().people(), OpLogDao.people(handle), "change of accounts"));
    String hash = target.read(DeskState::read).lastHash();
    lines.add("the operations: " + operations + ", their chain ends in " + (hash.isEmpty() ? "nothing" : hash));
    lines.add("the changes of accounts: " + accounts);
  }

  private long entries(Journal journal, OpLogDao there, String what) {
    long entries = 0;
    int faults = 0;
    try (JournalReader reader = journal.reader(Places.start(journal))) {
      for (Optional<Written> here = reader.next(); here.isPresent(); here = reader.next()) {
        Entry entry = here.get().entry();
        entries++;
        if (there.find(entry.seq()).filter(found -> found.entry().equals(entry)).isEmpty() && faults++ < MOST_FAULTS) {
          fault(what + " " + entry.seq() + " differs");
        }
      }
    }
    return entries;
  }

  private void fault(String sentence) {
    same = false;
    lines.add("DIFFERENT  " + sentence);
  }

  private void compare(String what, Digest here, Digest there) {
    if (here.equals(there)) {
      lines.add(String.format("%s: %d, sum of their hashes %016x in both", what, here.rows(), here.sum()));
    } else {
      fault(String.format("%s: %d with %016x in the files, %d with %016x in the database", what, here.rows(), here.sum(), there.rows(), there.sum()));
    }
  }
}
