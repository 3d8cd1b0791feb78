package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;

/**
 * Reads a journal's bytes as they lie on disk, for a copy on another machine; never beyond the durable end, and always whole records. Safe
 * from any thread; appends go on meanwhile.
 */
public final class JournalPieces {
  /** Stands for the beginning of the oldest segment, whichever that is. */
  public static final Place BEGINNING = new Place(0, 0);

  private final Supplier<View> views;
  private final Disk disk;

  JournalPieces(Supplier<View> views, Disk disk) {
    this.views = views;
    this.disk = disk;
  }

  /**
   * What lies behind a place; goes on with the next segment where one is read out.
   *
   * @param from where an earlier piece ended, or {@link #BEGINNING}
   * @param most bytes; a single larger record comes whole
   * @throws JournalException the segment is gone, ends before, or cannot be read there
   */
  public JournalPiece read(Place from, int most) {
    try {
      return read(views.get(), from, most);
    } catch (NoSuchFileException e) {
      throw gone(from, e);
    } catch (IOException e) {
      throw new JournalException("The journal file " + Catalog.file(from.segment()) + " cannot be read (" + e.getMessage() + "): check the disk.", e);
    }
  }

  private static JournalException gone(Place from, IOException cause) {
    return new JournalException("The journal file " + Catalog.file(from.segment()) + " is gone: begin with the oldest one.", cause);
  }

  private JournalPiece read(View view, Place from, int most) throws IOException {
    Segment here = from.segment() == 0 ? view.segments().get(0) : view.segment(from.segment());
    if (here == null) {
      throw gone(from, null);
    }
    boolean newest = view.isNewest(here);
    try (SegmentFile file = disk.open(here.path(), false); SegmentInput input = new SegmentInput(disk.open(here.path(), false))) {
      long limit = newest ? view.end().offset() : input.size();
      if (from.offset() > limit) {
        throw gone(from, null);
      }
      long end = end(input, from.offset(), limit, most);
      if (end == from.offset() && !newest) {
        return read(view, new Place(view.after(here).number(), 0), most);
      }
      if (end == from.offset() && end < limit) {
        throw new JournalException(
            "The journal file " + here.path() + " is damaged at byte " + end + " and cannot be followed: start the room again, which mends what can be mended.");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) (end - from.offset()));
      if (file.read(bytes, from.offset()) < bytes.capacity()) {
        throw gone(from, null);
      }
      return new JournalPiece(here.number(), from.offset(), bytes.array());
    }
  }

  private static long end(SegmentInput input, long from, long limit, int most) throws IOException {
    long end = Math.max(from, Header.SIZE);
    Frame frame = input.recordAt(end, limit);
    long first = end;
    while (frame != null && (end == first || end + frame.size() - from <= most)) {
      end += frame.size();
      frame = input.recordAt(end, limit);
    }
    return end;
  }
}
