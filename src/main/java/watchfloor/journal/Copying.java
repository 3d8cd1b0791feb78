package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Copies a journal up to an entry, damage and all: a copy is for those who want to know what was there. */
final class Copying {
  private static final int PIECE = 1 << 20;
  private static final String UNFINISHED = "copy.part";

  private final Path to;
  private final Disk disk;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);

  Copying(Path to, Disk disk) {
    this.to = to;
    this.disk = disk;
  }

  void copy(Path from, List<Segment> segments, long seq) throws IOException {
    Files.createDirectories(to);
    if (!Catalog.read(to, disk).isEmpty()) {
      throw new JournalException("There is a journal in " + to + " already: choose an empty directory for the copy.");
    }
    View view = View.open(segments);
    Place end = endOf(view, view.holding(seq, from), seq);
    for (Segment segment : segments) {
      if (segment.number() < end.segment()) {
        copy(segment, Long.MAX_VALUE);
      } else if (segment.number() == end.segment()) {
        copy(segment, end.offset());
      }
    }
    disk.forceDirectory(to);
  }

  /** Behind the last record up to that entry. */
  private Place endOf(View view, Segment first, long seq) throws IOException {
    Place end = new Place(first.number(), Header.SIZE);
    try (Walk walk = Walk.from(first, () -> view, disk, false)) {
      Step step = walk.next();
      while (!(step instanceof Step.End)) {
        if (step instanceof Step.Sound sound) {
          if (sound.frame().seq() > seq) {
            return end;
          }
          end = sound.next();
        }
        step = walk.next();
      }
    }
    return end;
  }

  /** Under another name until it is complete. */
  private void copy(Segment segment, long end) throws IOException {
    Path part = to.resolve(UNFINISHED);
    try (SegmentFile source = disk.open(segment.path(), false);
        SegmentFile target = disk.create(part)) {
      long at = 0;
      long size = Math.min(end, source.size());
      while (at < size) {
        buffer.clear().limit((int) Math.min(PIECE, size - at));
        int read = source.read(buffer, at);
        if (read == 0) {
          throw new IOException(segment.path() + " became shorter");
        }
        target.write(buffer.flip(), at);
        at += read;
      }
      target.force();
    }
    disk.move(part, to.resolve(segment.file()));
  }
}
