package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalDamage;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Written;

/**
 * Brings the desk's tables up to the journal: what it holds behind the tables' {@code last_op_seq} is done again, through the
 * same transitions, in groups of one transaction each. On the desks' writing thread, or before that runs.
 */
final class Replay {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
  private static final int GROUP = 256;

  private final Database database;
  private final Journals journals;
  private final Journal journal;
  private final OperationCodec codec;
  private final Labels labels;

  Replay(Database database, Journals journals, Labels labels) {
    this.database = database;
    this.journals = journals;
    this.journal = journals.ops();
    this.codec = new OperationCodec(journals.opsKeys());
    this.labels = labels;
  }

  /** Does what the tables lack, and tells what that was. */
  List<DeskOutcome.Done> catchUp() {
    long known = database.writeDesk(handle -> DeskState.read(handle)).lastOperation();
    List<DeskOutcome.Done> found = new ArrayList<>();
    if (known >= journal.lastSeq()) {
      return found;
    }
    LOG.info("the desk's tables are at operation {}, the journal is at {}: the rest is done again", known, journal.lastSeq());
    try (JournalReader reader = journal.readerAfter(known)) {
      List<Written> group = next(reader);
      while (!group.isEmpty()) {
        List<Written> now = group;
        found.addAll(database.writeDesk(handle -> apply(handle, now)));
        group = next(reader);
      }
    }
    return found;
  }

  private List<Written> next(JournalReader reader) {
    List<Written> group = new ArrayList<>();
    Optional<Written> one = sound(reader);
    while (one.isPresent()) {
      group.add(one.get());
      one = group.size() < GROUP ? sound(reader) : Optional.empty();
    }
    return group;
  }

  /** What is damaged in the middle is noted as lost and passed over: what was done behind it still counts. */
  private Optional<Written> sound(JournalReader reader) {
    while (true) {
      try {
        return reader.next();
      } catch (JournalDamage damaged) {
        LOG.error("operations are lost: {}", damaged.getMessage());
        journals.lost(damaged.damage());
        reader.skipDamage();
      }
    }
  }

  private List<DeskOutcome.Done> apply(Handle handle, List<Written> group) {
    List<DeskOutcome.Done> done = new ArrayList<>();
    DeskState state = DeskState.read(handle);
    for (Written written : group) {
      Ledger ledger = new Ledger(handle, labels, state, written.entry().seq() - 1);
      if (written.entry().operation().equals(Forgetting.OPERATION)) {
        ForgottenRows rows = new ForgottenRows(handle, labels);
        Predicate<String> whom = Forgetting.among(Forgetting.persons(written.entry()), journals.persons());
        rows.eraseItems(whom, ledger.digests());
        new MetaDao(handle).forgetting(Forgetting.persons(written.entry()));
      } else if (written.entry().operation().equals(TermEntry.OPERATION)) {
        TermEntry.note(new MetaDao(handle), TermEntry.term(written.entry()));
      } else {
        apply(ledger, written.entry()).ifPresent(done::add);
      }
      state = ledger.state();
    }
    Written last = group.get(group.size() - 1);
    state.at(last.entry().seq(), last.hash()).write(handle);
    return done;
  }

  /** What was done once is done again: anything else means that something is missing before it, and is told. */
  private Optional<DeskOutcome.Done> apply(Ledger ledger, Entry entry) {
    OperationCodec.Recorded recorded = codec.decode(entry);
    Transitions transitions = new Transitions(ledger);
    DeskOutcome outcome =
        recorded.operation() instanceof DeskOperation.Open open
            ? transitions.openInto(recorded.item(), open)
            : transitions.apply(recorded.operation());
    if (outcome instanceof DeskOutcome.Done done) {
      return Optional.of(done);
    }
    LOG.error("operation {} ({} on item {}) could not be done again: {}", entry.seq(), entry.operation(), recorded.item(), outcome);
    return Optional.empty();
  }
}
