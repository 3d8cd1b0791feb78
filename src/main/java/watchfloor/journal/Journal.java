package watchfloor.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers entries for good: what {@link #append} returned from survives a crash and a power cut, is never given out changed, and
 * cannot be changed later without {@link #verify} noticing.
 *
 * <p>One process alone may have a journal open; who opens it sees to that. Safe from any thread: appends wait for one another,
 * everything else waits for nobody. An interrupt closes the file under an append, which fails then; the next one repairs that.
 */
public final class Journal implements AutoCloseable {
  /** How much is checked at an opening unless somebody says otherwise: about a second's reading. */
  public static final long CHECK_BYTES = 256L << 20;

  private final Home home;
  private final Spare spare;
  private final Appender appender;
  private final OpeningReport opening;
  private final AtomicReference<View> view;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock deleting = new ReentrantLock();
  private boolean closed;

  private Journal(Home home, Spare spare, Opening.Opened opened) throws IOException {
    this.home = home;
    this.spare = spare;
    this.opening = opened.report();
    Tail tail = opened.tail();
    this.appender = new Appender(home, spare, tail);
    this.view = new AtomicReference<>(new View(opened.segments(), tail.place(), tail.seq(), tail.hash(), tail.closed()));
  }

  /** As below, checking {@link #CHECK_BYTES}. */
  public static Journal open(Path dir, JournalOptions options, Beginning beginning, Clock clock) {
    return open(dir, options, beginning, clock, CHECK_BYTES);
  }

  /**
   * Opens the journal in {@code dir}, and makes one when there is none. The end of an append that was cut off is removed; anything else
   * that is damaged stays as it is and is told by {@link #opening}, and appending goes on after the highest entry that was found.
   *
   * @param beginning what an empty journal continues
   * @param checkBytes how much of it, the newest first, is read and checked, 0 or more; the newest segment always is
   * @throws JournalException the directory cannot be written, holds another journal, or one that is sealed with another key or by a
   *     newer program
   */
  public static Journal open(Path dir, JournalOptions options, Beginning beginning, Clock clock, long checkBytes) {
    return open(new Home(dir, options, Disk.REAL, clock), beginning, checkBytes);
  }

  static Journal open(Home home, Beginning beginning, long checkBytes) {
    Spare spare = new Spare(home);
    try {
      return new Journal(home, spare, new Opening(home, spare, beginning, checkBytes).open());
    } catch (IOException e) {
      throw new JournalException(
          home + " cannot be opened (" + reason(e)
              + "): make sure that the directory can be written, and that its disk works and has room.", e);
    }
  }

  /**
   * Writes the group, returns when it is durable, and only then shows it to readers.
   *
   * @param group numbered on from {@link #lastSeq}; nothing happens when it is empty
   * @return where the next record will begin
   * @throws JournalException it could not be written, and nothing of it counts; what reached the disk is taken back at once or, where
   *     that fails too, before the next append, and until then every append is refused. Only a crash before that can make a refused
   *     entry appear
   * @throws IllegalArgumentException an entry has another number than it should, or takes more than 64 MiB
   */
  public Place append(List<Entry> group) {
    return write(() -> {
      List<Encoded> encoded = encoded(group);
      return encoded.isEmpty() ? List.of() : appender.append(encoded);
    });
  }

  /**
   * Goes on after {@code seq} although the journal's own last entry is an earlier one: for when somebody else knows more than a damaged
   * journal. The gap stays on record, with the reason.
   *
   * @param seq the entry to go on after, at least {@link #lastSeq}
   * @param hash the chain's hash after it, 32 bytes
   * @param reason for people, the first 300 bytes are kept; in the clear even when entries are sealed
   * @throws JournalException as for {@link #append}
   */
  public void startAfter(long seq, byte[] hash, String reason) {
    if (hash.length != Frame.HASH || reason.isBlank()) {
      throw new IllegalArgumentException("hash of " + hash.length + " bytes, reason '" + reason + "'");
    }
    write(() -> {
      if (seq < lastSeq()) {
        throw new IllegalArgumentException("entry " + seq + " is before the last one, " + lastSeq());
      }
      return appender.startAfter(seq, hash.clone(), reason);
    });
  }

  /** Changes the files; returns the segments that are new or changed. */
  private interface Change {
    List<Segment> make() throws IOException;
  }

  private Place write(Change change) {
    writing.lock();
    try {
      if (closed) {
        throw new JournalException("The journal " + home.options().name() + " is closed: open it again.");
      }
      repair();
      List<Segment> touched = change.make();
      Tail tail = appender.tail();
      view.updateAndGet(old -> old.moved(touched, tail));
      return tail.place();
    } catch (IOException e) {
      throw new JournalException(home + " could not be written (" + reason(e) + ") and nothing of this was kept: make room on its disk, or replace it.", e);
    } finally {
      writing.unlock();
    }
  }

  private void repair() {
    try {
      appender.repair();
    } catch (IOException e) {
      throw new JournalException(
          home + " takes nothing, because its disk failed and still does (" + reason(e) + "): make room on its disk, or replace it.", e);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private List<Encoded> encoded(List<Entry> group) {
    List<Encoded> records = new ArrayList<>(group.size());
    long seq = lastSeq();
    for (Entry entry : group) {
      seq++;
      if (entry.seq() != seq) {
        throw new IllegalArgumentException("entry " + entry.seq() + " comes where " + seq + " should");
      }
      Encoded record = Body.encode(entry, home.options().sealer(), records.isEmpty());
      if (record.size() > Frame.MOST_SIZE) {
        throw new IllegalArgumentException("entry " + seq + " takes " + record.size() + " bytes");
      }
      records.add(record);
    }
    return records;
  }

  /** What was found at the opening. */
  public OpeningReport opening() {
    return opening;
  }

  /** The last durable entry's number. */
  public long lastSeq() {
    return view.get().lastSeq();
  }

  /** The chain's hash after that entry, 32 bytes. */
  public byte[] lastHash() {
    return view.get().lastHash().clone();
  }

  /** The durable end: no reader goes beyond. */
  public Place end() {
    return view.get().end();
  }

  /** The files, oldest first. */
  public List<SegmentInfo> segments() {
    return view.get().infos();
  }

  /** Its bytes as they lie on disk, for a copy that follows. */
  public JournalPieces pieces() {
    return new JournalPieces(view::get, home.disk());
  }

  /**
   * Reads from a place on.
   *
   * @throws JournalException that part was deleted, or the journal ends before it
   */
  public JournalReader reader(Place from) {
    View now = view.get();
    if (from.compareTo(now.end()) > 0) {
      throw new JournalException(
          home + " ends in segment " + now.end().segment() + " at byte " + now.end().offset()
              + ", before segment " + from.segment() + " byte " + from.offset() + ": newer entries are missing, compare with a backup.");
    }
    if (now.segment(from.segment()) == null) {
      long oldest = now.segments().get(0).number();
      throw new JournalException("The journal file " + home.path(from.segment()) + " is gone: begin with segment " + oldest + ".");
    }
    Walk walk = from.offset() <= Header.SIZE
        ? Walk.from(now.segment(from.segment()), view::get, home.disk(), false) : Walk.from(from, view::get, home.disk());
    return new JournalReader(walk, home.options().sealer(), 0, Long.MIN_VALUE);
  }

  /**
   * Reads from the entry after {@code seq} on.
   *
   * @throws JournalException that entry was deleted
   */
  public JournalReader readerAfter(long seq) {
    Segment first = view.get().holding(seq, home.dir());
    return new JournalReader(Walk.from(first, view::get, home.disk(), false), home.options().sealer(), seq, Long.MIN_VALUE);
  }

  /**
   * Deletes all segments before that one, oldest first, but never the newest; returns how many. Appends go on meanwhile.
   *
   * @throws JournalException one could not be deleted; older ones are gone
   */
  public int deleteBefore(long segment) {
    deleting.lock();
    try {
      List<Segment> old = view.get().segments();
      int deleted = 0;
      while (deleted < old.size() - 1 && old.get(deleted).number() < segment) {
        Segment oldest = old.get(deleted);
        home.disk().delete(oldest.path());
        view.updateAndGet(now -> now.without(oldest.number()));
        home.disk().forceDirectory(home.dir());
        deleted++;
      }
      return deleted;
    } catch (IOException e) {
      throw new JournalException("An old file of the journal in " + home.dir() + " could not be deleted (" + reason(e) + "): allow it.", e);
    } finally {
      deleting.unlock();
    }
  }

  /** Waits for a running append; later ones are refused. Readers are their users' to close. */
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      spare.close();
      appender.close();
    } catch (IOException e) {
      throw new JournalException("The journal in " + home.dir() + " could not be closed (" + reason(e) + ").", e);
    } finally {
      writing.unlock();
    }
  }

  /** Reads a journal that another process may be writing. @throws JournalException there is none, or it is sealed with another key */
  public static ReadOnlyJournal readOnly(Path dir, Sealer sealer) {
    Catalog.mustOpen(sealer, ReadOnlyJournal.list(dir, Disk.REAL));
    return new ReadOnlyJournal(dir, sealer, Disk.REAL);
  }

  /**
   * Reads all of a journal against its hash chain, without a key and without changing it; at the disk's speed.
   *
   * @throws JournalException it cannot be read
   */
  public static Verification verify(Path dir) {
    List<Segment> segments = ReadOnlyJournal.list(dir, Disk.REAL);
    try {
      return new Verifier(segments, Disk.REAL).verify();
    } catch (IOException e) {
      throw new JournalException("The journal in " + dir + " cannot be read (" + reason(e) + "): allow it, or check the disk.", e);
    }
  }

  /**
   * Copies a journal up to and including entry {@code seq}, durably, damage and all; it may be written meanwhile. A crash leaves a
   * shorter copy.
   *
   * @param to a directory without a journal, made if need be
   * @throws JournalException one of both cannot be used, or the journal begins after that entry
   */
  public static void copyThrough(Path from, Path to, long seq) {
    List<Segment> segments = ReadOnlyJournal.list(from, Disk.REAL);
    try {
      new Copying(to, Disk.REAL).copy(from, segments, seq);
    } catch (IOException e) {
      throw new JournalException(
          "The journal in " + from + " could not be copied to " + to + " (" + reason(e) + "): make room there, or allow it.", e);
    }
  }
}
