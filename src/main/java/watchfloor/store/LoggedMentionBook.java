package watchfloor.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import watchfloor.intake.IntakeException;
import watchfloor.intake.MentionBook;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.journal.Place;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.PersonKeys;
import watchfloor.store.seen.Fingerprints;
import watchfloor.store.seen.SeenKeys;

/**
 * Keeps mentions in their log: what is new is sealed, written and forced before it counts; {@link FillLane} brings it into the
 * tables behind that. Used by the intake thread alone.
 */
final class LoggedMentionBook implements MentionBook {
  static final String MENTIONS = "mentions";
  static final String WITHDRAWN = "withdrawn";
  private static final String ACTOR = "intake";
  private static final String STATION = "hub";
  private static final String CLOSED = "The store is closed: start the program again to take in more.";

  private final Journal log;
  private final SeenKeys seen;
  private final FreshBatches batches;
  private final DiskGate disk;
  private final PersonKeys persons;
  private final MentionCodec codec;
  private final Fingerprints fingerprints;
  private final Runnable written;
  private final Troubles troubles;
  private final Clock clock;
  private final StoreGate gate;
  private volatile long lastId;
  private volatile boolean closed;

  /**
   * What it works with.
   *
   * @param written hears after every batch that was written, on the intake thread
   */
  record Parts(Journals journals, SeenKeys seen, FreshBatches batches, DiskGate disk, Runnable written, Troubles troubles, Clock clock) {}

  /** @param lastId the highest number ever given, 0 for none */
  LoggedMentionBook(Parts parts, long lastId) {
    this.log = parts.journals().mentions();
    this.seen = parts.seen();
    this.batches = parts.batches();
    this.disk = parts.disk();
    this.persons = parts.journals().mentionKeys();
    this.codec = new MentionCodec(persons);
    this.fingerprints = new Fingerprints(parts.journals().secret());
    this.written = parts.written();
    this.troubles = parts.troubles();
    this.clock = parts.clock();
    this.gate = parts.journals().gate();
    this.lastId = lastId;
  }

  @Override
  public long lastId() {
    return lastId;
  }

  @Override
  public List<JudgedMention> append(List<JudgedMention> batch) {
    String why = closed ? CLOSED : disk.refusal().isEmpty() ? gate.refusal() : disk.refusal();
    if (!why.isEmpty()) {
      throw new IntakeException(why, null);
    }
    List<JudgedMention> fresh = new ArrayList<>(batch.size());
    List<Fingerprint> keys = new ArrayList<>(batch.size());
    for (JudgedMention judged : batch) {
      Fingerprint key = fingerprints.of(judged.mention().key());
      if (!seen.contains(key)) {
        fresh.add(judged);
        keys.add(key);
      }
    }
    if (!fresh.isEmpty()) {
      keep(fresh, keys);
    }
    return fresh;
  }

  private void keep(List<JudgedMention> fresh, List<Fingerprint> keys) {
    Place from = log.end();
    Place end = write(MENTIONS, () -> codec.encode(fresh, keys));
    batches.add(new FreshBatches.Batch(from, end, MentionCodec.logged(fresh, keys)));
    JudgedMention last = fresh.get(fresh.size() - 1);
    lastId = Math.max(lastId, last.id());
    seen.add(keys, Day.ofMention(last.id()).number(), end.segment(), end.offset());
    written.run();
    awaitKept(end);
  }

  @Override
  public void withdraw(List<Withdrawal> withdrawals) {
    String why = closed ? CLOSED : gate.refusal();
    if (!why.isEmpty()) {
      throw new IntakeException(why, null);
    }
    Place end = write(WITHDRAWN, () -> codec.encodeWithdrawals(withdrawals));
    written.run();
    awaitKept(end);
  }

  /** It is in the log and known as seen, so that it may not be taken a second time: whoever brought it waits. */
  private void awaitKept(Place end) {
    try {
      gate.keptInTheEnd(Journals.MENTIONS, end);
    } catch (StoreException e) {
      throw new IntakeException(e.getMessage(), e);
    }
  }

  private Place write(String operation, Supplier<byte[]> payload) {
    try {
      byte[] bytes = payload.get();
      persons.force();
      return log.append(List.of(new Entry(log.lastSeq() + 1, clock.instant(), ACTOR, STATION, operation, bytes)));
    } catch (RuntimeException e) {
      throw new IntakeException(troubles.sentence("write", e), e);
    }
  }

  /** Takes nothing more. */
  void close() {
    closed = true;
  }
}
