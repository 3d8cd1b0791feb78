package watchfloor.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Reads a journal that another process may be writing, without touching it. Its readers end at the first end that they meet: what comes
 * later is for a new reader. Safe from any thread.
 */
public final class ReadOnlyJournal {
  private final Path dir;
  private final Sealer sealer;
  private final Disk disk;

  ReadOnlyJournal(Path dir, Sealer sealer, Disk disk) {
    this.dir = dir;
    this.sealer = sealer;
    this.disk = disk;
  }

  /**
   * From the oldest entry on.
   *
   * @throws JournalException there is no journal, it cannot be read, or it is sealed with another key; here as below
   */
  public JournalReader reader() {
    View view = view();
    return reader(view, view.segments().get(0), 0, Long.MIN_VALUE);
  }

  /** From the entry after {@code seq} on. */
  public JournalReader readerAfter(long seq) {
    View view = view();
    return reader(view, view.holding(seq, dir), seq, Long.MIN_VALUE);
  }

  /** From the first entry of that time or later on. Where the clock was set back, entries of an earlier segment may be left out. */
  public JournalReader readerFrom(Instant time) {
    View view = view();
    int index = 0;
    while (index + 1 < view.segments().size() && beganBefore(view.segments().get(index + 1), time)) {
      index++;
    }
    return reader(view, view.segments().get(index), 0, time.toEpochMilli());
  }

  private static boolean beganBefore(Segment segment, Instant time) {
    return segment.firstAt().filter(first -> first.isBefore(time)).isPresent();
  }

  private JournalReader reader(View view, Segment from, long afterSeq, long sinceMillis) {
    return new JournalReader(Walk.from(from, () -> view, disk, false), sealer, afterSeq, sinceMillis);
  }

  private View view() {
    View view = View.open(list(dir, disk));
    Catalog.mustOpen(sealer, view.segments());
    return view;
  }

  /** The segments of a journal that must be there. */
  static List<Segment> list(Path dir, Disk disk) {
    try {
      List<Segment> segments = Catalog.read(dir, disk);
      if (segments.isEmpty()) {
        throw new JournalException("There is no journal in " + dir + ": choose the directory that holds one.");
      }
      return segments;
    } catch (IOException e) {
      throw new JournalException("The journal in " + dir + " cannot be read (" + e.getMessage() + "): allow it, or check the disk.", e);
    }
  }
}
