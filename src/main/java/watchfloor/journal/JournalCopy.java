package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A journal that is written elsewhere and followed here, byte for byte: each piece is held against its checksums and the hash chain before
 * anything of it is written, and is on disk when {@link #append} returns.
 *
 * <p>A crash leaves a shorter copy, which goes on from there. Each method is safe from any thread; they wait for one another.
 */
public final class JournalCopy implements AutoCloseable {
  private static final String PART = "next.copy";

  private final Path dir;
  private final String name;
  private final Disk disk = Disk.REAL;
  private final Chain chain = new Chain();
  private Place end = JournalPieces.BEGINNING;
  private long seq;
  private byte[] hash = new byte[Frame.HASH];
  private SegmentFile file;

  /**
   * Opens the copy in a directory, and makes the directory where there is none. The newest segment is checked; what a crash left half
   * behind its last sound record is cut off.
   *
   * @throws JournalException the directory holds another journal, or cannot be used
   */
  public JournalCopy(Path dir, String name) {
    this.dir = dir;
    this.name = name;
    try {
      Files.createDirectories(dir);
      List<Segment> segments = Catalog.read(dir, disk);
      Catalog.mustBeCalled(name, dir, segments);
      if (!segments.isEmpty()) {
        openAt(segments.get(segments.size() - 1));
      }
    } catch (IOException e) {
      throw failed("opened", e);
    }
  }

  private void openAt(Segment newest) throws IOException {
    Header header = newest.header().orElseThrow(() -> new JournalMismatch("The copy's file " + newest.path() + " is damaged at its beginning."));
    end = new Place(newest.number(), Header.SIZE);
    seq = header.startSeq();
    hash = header.startHash();
    View view = View.open(List.of(newest));
    try (Walk walk = Walk.from(newest, () -> view, disk, true)) {
      Step step = walk.next();
      while (step instanceof Step.Sound || step instanceof Step.Break) {
        if (step instanceof Step.Sound sound) {
          end = sound.next();
          seq = sound.frame().seq();
          hash = sound.frame().hash();
        }
        step = walk.next();
      }
    }
    file = disk.open(newest.path(), true);
    file.truncate(end.offset());
    file.force();
  }

  /** Where the next piece must begin; {@link JournalPieces#BEGINNING} while there is nothing. */
  public synchronized Place end() {
    return end;
  }

  /** The last entry's number. */
  public synchronized long lastSeq() {
    return seq;
  }

  /** The chain's hash after that entry, 32 bytes. */
  public synchronized byte[] lastHash() {
    return hash.clone();
  }

  /**
   * Goes on with what lies behind {@link #end}; durable on return. Nothing happens when it is empty.
   *
   * @throws JournalMismatch it does not continue this copy, or is not what was written
   * @throws JournalException the disk refuses; the same piece may come again
   */
  public synchronized void append(JournalPiece piece) {
    if (piece.bytes().length == 0) {
      return;
    }
    Optional<Header> begins = piece.offset() == 0 ? Optional.of(continuing(piece)) : Optional.empty();
    if (begins.isEmpty() && !new Place(piece.segment(), piece.offset()).equals(end)) {
      throw differs(piece, "the copy ends in segment " + end.segment() + " at byte " + end.offset());
    }
    Reached reached = verified(piece, begins);
    try {
      if (begins.isPresent()) {
        begin(piece);
      } else {
        file.write(ByteBuffer.wrap(piece.bytes()), piece.offset());
        file.force();
      }
    } catch (IOException e) {
      throw failed("written", e);
    }
    end = piece.next();
    seq = reached.seq();
    hash = reached.hash();
  }

  private record Reached(long seq, byte[] hash) {}

  private JournalMismatch differs(JournalPiece piece, String why) {
    return new JournalMismatch("What came of the journal " + name + ", segment " + piece.segment() + " byte " + piece.offset() + ", does not fit: " + why + ".");
  }

  private Header continuing(JournalPiece piece) {
    Optional<Header> read = Header.decode(Arrays.copyOf(piece.bytes(), Math.min(piece.bytes().length, Header.SIZE)), Catalog.path(dir, piece.segment()));
    Header header = read.filter(known -> known.name().equals(name) && known.number() == piece.segment())
        .orElseThrow(() -> differs(piece, "its segment's beginning is damaged or another journal's"));
    boolean first = end.equals(JournalPieces.BEGINNING);
    if (!first && (piece.segment() != end.segment() + 1 || header.ownSeq() != seq || !Arrays.equals(header.ownHash(), hash))) {
      throw differs(piece, "it does not continue entry " + seq);
    }
    return header;
  }

  private Reached verified(JournalPiece piece, Optional<Header> begins) {
    ByteBuffer bytes = ByteBuffer.wrap(piece.bytes());
    int at = begins.isPresent() ? Header.SIZE : 0;
    long last = begins.map(Header::startSeq).orElse(seq);
    byte[] after = begins.map(Header::startHash).orElse(hash);
    while (at < piece.bytes().length) {
      Frame frame = frame(piece, bytes, at);
      if (frame.seq() != last + 1 || !Arrays.equals(chain.next(after, frame), frame.hash())) {
        throw differs(piece, "entry " + frame.seq() + " does not continue the chain after entry " + last);
      }
      last = frame.seq();
      after = frame.hash();
      at += frame.size();
    }
    return new Reached(last, after);
  }

  private Frame frame(JournalPiece piece, ByteBuffer bytes, int at) {
    int left = bytes.capacity() - at;
    long size = left < Frame.LEAST_SIZE ? 0 : (long) Frame.LEAD + bytes.getInt(at + 4);
    if (size < Frame.LEAST_SIZE || size > left || !Frame.isMarker(bytes.getInt(at))) {
      throw differs(piece, "no record begins at byte " + (piece.offset() + at));
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), at + Frame.LEAD, (int) size - Frame.LEAD);
    if (bytes.getInt(at + 8) != (int) crc.getValue()) {
      throw differs(piece, "the record at byte " + (piece.offset() + at) + " is damaged");
    }
    return new Frame(bytes, at, (int) size);
  }

  /** A segment has its name only once its beginning is on disk. */
  private void begin(JournalPiece piece) throws IOException {
    Path part = dir.resolve(PART);
    try (SegmentFile fresh = disk.create(part)) {
      fresh.write(ByteBuffer.wrap(piece.bytes()), 0);
      fresh.force();
    }
    Path path = Catalog.path(dir, piece.segment());
    disk.move(part, path);
    disk.forceDirectory(dir);
    letGo();
    file = disk.open(path, true);
  }

  /** Deletes the segments before that one, oldest first, but never the newest. */
  public synchronized void deleteBefore(long segment) {
    try {
      for (Segment old : Catalog.read(dir, disk)) {
        if (old.number() < segment && old.number() < end.segment()) {
          disk.delete(old.path());
          disk.forceDirectory(dir);
        }
      }
    } catch (IOException e) {
      throw failed("shortened", e);
    }
  }

  private JournalException failed(String what, IOException e) {
    return new JournalException("The copy of the journal " + name + " in " + dir + " could not be " + what + " (" + e.getMessage()
        + "): make room on its disk, or allow it; it is tried again.", e);
  }

  private void letGo() throws IOException {
    SegmentFile left = file;
    file = null;
    if (left != null) {
      left.close();
    }
  }

  @Override
  public synchronized void close() {
    try {
      letGo();
    } catch (IOException e) {
      throw failed("closed", e);
    }
  }
}
