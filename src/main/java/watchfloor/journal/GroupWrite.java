package watchfloor.journal;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to bring a group of entries to the disk. Nothing outside changes until it has succeeded: then {@link #tail} is the
 * journal's new end, and otherwise {@link #begun} and {@link #dirtyEnd} tell what to undo. One thread.
 */
final class GroupWrite implements Closeable {
  private final Home home;
  private final Spare spare;
  private final RecordOutput output;
  private final long firstNumber;
  private final List<Segment> touched = new ArrayList<>();
  private final List<Long> begun = new ArrayList<>();
  private Tail tail;
  private SegmentFile file;
  private boolean unforced;
  private long dirtyEnd;

  /** @param file open on the tail's segment; null when nothing may be added to that */
  GroupWrite(Home home, Spare spare, RecordOutput output, Tail tail, SegmentFile file) {
    this.home = home;
    this.spare = spare;
    this.output = output;
    this.tail = tail;
    this.file = file;
    this.firstNumber = tail.segment().number();
    this.dirtyEnd = tail.offset();
  }

  /** Writes all and forces it. What does not fit into the rest of a segment goes to the next one, as a whole if it fits there. */
  void write(List<Encoded> group) throws IOException {
    int from = 0;
    while (from < group.size()) {
      int to = file == null ? from : fitting(group, from);
      boolean empty = tail.offset() == Header.SIZE;
      if (file == null || to < group.size() && !empty) {
        roll(tail.seq(), tail.hash(), tail.reason());
      } else {
        to = Math.max(to, from + 1);
        writePiece(group.subList(from, to));
        from = to;
      }
    }
    force();
  }

  private int fitting(List<Encoded> group, int from) {
    long end = tail.offset();
    int to = from;
    while (to < group.size() && end + group.get(to).size() <= tail.segment().bytes()) {
      end += group.get(to).size();
      to++;
    }
    return to;
  }

  private void writePiece(List<Encoded> piece) throws IOException {
    long end = tail.offset() + piece.stream().mapToLong(Encoded::size).sum();
    if (tail.segment().number() == firstNumber) {
      dirtyEnd = end;
    }
    unforced = true;
    byte[] hash = output.write(file, tail.offset(), tail.hash(), piece);
    Segment old = tail.segment();
    Optional<Instant> firstAt = old.firstAt().or(() -> Optional.of(piece.get(0).entry().at()));
    Segment segment = new Segment(old.number(), old.path(), old.header(), firstAt, Math.max(old.bytes(), end));
    if (!segment.equals(old)) {
      touched.removeIf(other -> other.number() == segment.number());
      touched.add(segment);
    }
    tail = new Tail(segment, end, piece.get(piece.size() - 1).entry().seq(), hash, "");
  }

  /** Begins the next segment; what was written before is forced first, because a segment tells what the one before must hold. */
  void roll(long startSeq, byte[] startHash, String reason) throws IOException {
    force();
    long number = tail.segment().number() + 1;
    Header header =
        new Header(
            home.options().name(),
            number,
            tail.seq(),
            tail.hash(),
            startSeq,
            startHash,
            home.clock().millis(),
            home.options().sealer().keyCheck(),
            reason);
    begun.add(number);
    close();
    file = home.disk().open(spare.take(header), true);
    Segment segment = new Segment(number, home.path(number), Optional.of(header), Optional.empty(), file.size());
    touched.add(segment);
    tail = new Tail(segment, Header.SIZE, startSeq, startHash, "");
  }

  private void force() throws IOException {
    if (unforced) {
      file.force();
      unforced = false;
    }
  }

  Tail tail() {
    return tail;
  }

  /** Open on the tail's segment. */
  SegmentFile file() {
    return file;
  }

  /** Segments that are new or changed, oldest first. */
  List<Segment> touched() {
    return touched;
  }

  /** Numbers of the segments that were begun, or tried. */
  List<Long> begun() {
    return begun;
  }

  /** How far the segment that was the newest before may have been written. */
  long dirtyEnd() {
    return dirtyEnd;
  }

  @Override
  public void close() throws IOException {
    SegmentFile left = file;
    file = null;
    if (left != null) {
      left.close();
    }
  }
}
