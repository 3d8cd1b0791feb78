package watchfloor.store.seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.StoreSecret;
import watchfloor.store.seen.SeenFormat.Frame;

/**
 * Knows every mention of the whole retention, so that one which comes in again, from a network that repeats itself or a source
 * that starts over, is told from a new one without a look at the disk.
 *
 * <p>The mention log is the truth, and this only an aid to it: its files are not forced, a disk that refuses them fails nothing,
 * and what they lack at a start is added from the log behind {@link #mark}. At most {@code mostKeys} are known: when more come
 * the oldest are dropped, an eighth of them at a time on a day that alone has more, and the log says so once.
 *
 * <p>For one thread. Days are days since 1970-01-01; keys of a day before that of the last ones count as of the same day.
 */
public final class SeenKeys implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SeenKeys.class);
  private static final int PIECE = 1 << 16;
  private static final int SLICES_WHEN_FULL = 8;

  private final SeenWriter writer;
  private final long mostKeys;
  private final Deque<SeenSlice> slices = new ArrayDeque<>();
  private final List<SeenSlice> dropped = new ArrayList<>();
  private SeenTable table;
  private Optional<SeenMark> mark;
  private boolean complete;
  private long nextSequence = 1;
  private boolean fullTold;

  private SeenKeys(Path dir, long check, long mostKeys, SeenFiles files, SteadyFile.Opener opener) throws IOException {
    this.mostKeys = mostKeys;
    this.mark = files.mark();
    this.complete = files.complete();
    this.writer = new SeenWriter(dir, check, opener);
    List<SeenFiles.Sound> kept = fitting(files.sound());
    this.table = new SeenTable(kept.stream().mapToLong(SeenFiles.Sound::keys).sum());
    for (SeenFiles.Sound sound : kept) {
      load(sound, dir, check);
      slices.add(sound.slice());
      nextSequence = sound.slice().sequence() + 1;
      writer.goOn(sound);
    }
    finishDropping();
    LOG.debug("{} seen mentions are known, in {} bytes", table.size(), table.bytes());
  }

  /**
   * Opens the files of seen keys, or makes their directory, and reads them all: about 150 ns a key.
   *
   * @param mostKeys how many keys are known at most, 1 or more; each takes about 30 bytes of memory
   * @param logEnd   up to where the mention log goes: what was seen behind it is forgotten, as the log lost it
   * @throws StoreException the directory or a file in it cannot be read or cut
   */
  public static SeenKeys open(Path dir, StoreSecret secret, long mostKeys, SeenMark logEnd) {
    return open(dir, secret, mostKeys, logEnd, SteadyFile::new);
  }

  static SeenKeys open(Path dir, StoreSecret secret, long mostKeys, SeenMark logEnd, SteadyFile.Opener opener) {
    if (mostKeys < 1) {
      throw new IllegalArgumentException("mostKeys: " + mostKeys);
    }
    try {
      Files.createDirectories(dir);
      long check = new Fingerprints(secret).check();
      SeenFiles files = new SeenFiles(dir, check, logEnd);
      files.look();
      return new SeenKeys(dir, check, mostKeys, files, opener);
    } catch (IOException e) {
      throw new StoreException(
          "The seen mentions in " + dir + " cannot be used (" + e.getMessage() + "): allow it, or remove them, then start again.", e);
    }
  }

  private List<SeenFiles.Sound> fitting(List<SeenFiles.Sound> found) {
    long keys = found.stream().mapToLong(SeenFiles.Sound::keys).sum();
    int from = 0;
    while (keys > mostKeys && from < found.size() - 1) {
      dropped.add(found.get(from).slice());
      tellFull(found.get(from).slice());
      keys -= found.get(from).keys();
      from++;
    }
    return found.subList(from, found.size());
  }

  private void load(SeenFiles.Sound sound, Path dir, long check) throws IOException {
    SeenSlice slice = sound.slice();
    if (slices.isEmpty()) {
      table.dropBefore(slice.sequence());
    }
    try (SeenReader reader = new SeenReader(slice.path(dir))) {
      reader.header(slice, check);
      while (reader.end() < sound.end()) {
        Frame frame = reader.next().orElseThrow(() -> new IOException(slice.path(dir) + " changed while it was read"));
        for (int i = 0; i < frame.count(); i++) {
          table.add(reader.high(i), reader.low(i), slice.sequence());
        }
      }
    }
  }

  /** Up to where the log is covered: add what it holds behind that. Empty when nothing is known: add all that it holds. */
  public Optional<SeenMark> mark() {
    return mark;
  }

  /** Whether all before {@link #mark} is known; when not, a file is lost or damaged, and {@link #rebuild} is to be called. */
  public boolean complete() {
    return complete;
  }

  /** How many keys are known. */
  long size() {
    return table.size();
  }

  /** How much memory they take, in bytes. */
  long memory() {
    return table.bytes();
  }

  public boolean contains(Fingerprint key) {
    return table.contains(key.high(), key.low());
  }

  /**
   * Adds the keys of a batch, once it is durable in the log; never fails because of the disk.
   *
   * @param day        when the batch arrived
   * @param logSegment the segment that the batch ends in
   * @param logOffset  where in it the batch ends; never before the end of an earlier batch
   */
  public void add(List<Fingerprint> batch, long day, long logSegment, long logOffset) {
    SeenMark to = new SeenMark(logSegment, logOffset);
    if (mark.isPresent() && to.compareTo(mark.get()) < 0) {
      throw new IllegalArgumentException("the log does not go back from " + mark.get() + " to " + to);
    }
    SeenSlice.refuseNoDay(day);
    table.sweep();
    long[] pairs = SeenTable.pairs(batch);
    int from = 0;
    while (batch.size() - from > piece()) {
      enter(pairs, from, piece(), day, Optional.empty());
      from += piece();
    }
    enter(pairs, from, batch.size() - from, day, Optional.of(to));
    mark = Optional.of(to);
    writer.catchUp(table, to, slices.getFirst().sequence(), false);
  }

  private int piece() {
    return (int) Math.min(PIECE, sliceMost());
  }

  private long sliceMost() {
    return Math.max(1, mostKeys / SLICES_WHEN_FULL);
  }

  /** Puts some keys into memory and on their way to the disk; without a place in the log they wait there for one that has it. */
  private void enter(long[] pairs, int from, int count, long day, Optional<SeenMark> to) {
    turn(day);
    makeRoom(count);
    SeenSlice slice = slices.getLast();
    for (int i = from; i < from + count; i++) {
      table.add(pairs[2 * i], pairs[2 * i + 1], slice.sequence());
    }
    long first = slices.getFirst().sequence();
    Frame frame = to.map(place -> Frame.closing(count, place, first)).orElseGet(() -> Frame.open(count, first));
    writer.append(slice, frame, pairs, from);
    deleteDropped();
  }

  private void turn(long day) {
    if (slices.isEmpty()) {
      slices.add(new SeenSlice(nextSequence++, day, 1));
      table.dropBefore(slices.getLast().sequence());
    } else if (day > slices.getLast().day() || table.count(slices.getLast().sequence()) >= sliceMost()) {
      slices.add(slices.getLast().next(day));
      nextSequence++;
    }
  }

  private void makeRoom(int count) {
    while (table.size() + count > mostKeys && slices.size() > 1) {
      tellFull(slices.getFirst());
      dropFirst();
    }
  }

  private void tellFull(SeenSlice oldest) {
    if (!fullTold) {
      LOG.warn("More mentions came than the {} whose keys are kept in memory: those of {} are no longer recognised when they come again, "
          + "and more of the oldest will not be. Keep mentions for fewer days, or give more memory.", mostKeys, LocalDate.ofEpochDay(oldest.day()));
      fullTold = true;
    }
  }

  private void dropFirst() {
    dropped.add(slices.removeFirst());
    table.dropBefore(slices.getFirst().sequence());
  }

  /** Writes down that slices are dropped before they are deleted, so that the next start does not miss them. */
  private void finishDropping() {
    if (!dropped.isEmpty() && mark.isPresent()) {
      writer.append(slices.getLast(), Frame.closing(0, mark.get(), slices.getFirst().sequence()), new long[0], 0);
    }
    deleteDropped();
  }

  private void deleteDropped() {
    writer.drop(dropped);
    dropped.clear();
  }

  /** Forgets what arrived before this day, in memory and on disk. */
  public void dropBefore(long day) {
    SeenSlice.refuseNoDay(day);
    if (slices.isEmpty() || slices.getFirst().day() >= day) {
      return;
    }
    if (slices.getLast().day() < day) {
      turn(day);
    }
    while (slices.getFirst().day() < day) {
      dropFirst();
    }
    finishDropping();
  }

  /**
   * Makes everything anew from the log.
   *
   * @param log  what the log holds, in its order
   * @param upTo where the log ends behind the last of them
   */
  public void rebuild(Iterator<SeenEntry> log, SeenMark upTo) {
    List<SeenSlice> all = new ArrayList<>(slices);
    // The newest first: after a crash the rest still goes up to an earlier mark, and no further.
    Collections.reverse(all);
    writer.drop(all);
    slices.clear();
    table = new SeenTable(0);
    mark = Optional.empty();
    complete = false;
    long[] pairs = new long[2 * piece()];
    int count = 0;
    long day = 0;
    while (log.hasNext()) {
      SeenEntry entry = log.next();
      SeenSlice.refuseNoDay(entry.day());
      if (count == piece() || (count > 0 && entry.day() != day)) {
        enter(pairs, 0, count, day, Optional.empty());
        count = 0;
      }
      day = entry.day();
      pairs[2 * count] = entry.key().high();
      pairs[2 * count + 1] = entry.key().low();
      count++;
    }
    mark = Optional.of(upTo);
    complete = true;
    if (count > 0) {
      enter(pairs, 0, count, day, mark);
    }
  }

  /** Writes what the disk refused before, if it can, and lets the files go. */
  @Override
  public void close() {
    if (mark.isPresent() && !slices.isEmpty()) {
      writer.catchUp(table, mark.get(), slices.getFirst().sequence(), true);
    }
    writer.close();
  }
}
