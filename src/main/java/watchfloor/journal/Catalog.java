package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows a journal's files by name, and reads what they say about themselves. */
final class Catalog {
  /** A segment in the making has this name, and its own only when it is complete: what is called a segment always has a header. */
  static final String SPARE = "next.spare";

  private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);
  private static final Pattern SEGMENT = Pattern.compile("(\\d{10,18})\\.journal");

  private Catalog() {}

  static Path path(Path dir, long number) {
    return dir.resolve(file(number));
  }

  static String file(long number) {
    return String.format("%010d.journal", number);
  }

  /** All segments, oldest first; none in a directory that does not exist. */
  static List<Segment> read(Path dir, Disk disk) throws IOException {
    List<Segment> segments = new ArrayList<>();
    if (!Files.exists(dir)) {
      return segments;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(dir)) {
      for (Path path : files) {
        Matcher name = SEGMENT.matcher(path.getFileName().toString());
        if (name.matches()) {
          add(path, Long.parseLong(name.group(1)), disk, segments);
        }
      }
    }
    segments.sort(Comparator.comparingLong(Segment::number));
    return segments;
  }

  /** A file that is gone before it could be opened was deleted just now by who keeps the journal: then it does not belong to it any more. */
  private static void add(Path path, long number, Disk disk, List<Segment> segments) throws IOException {
    try {
      segments.add(segment(path, number, disk));
    } catch (NoSuchFileException e) {
      LOG.debug("{} was deleted while the journal was listed", path);
    }
  }

  private static Segment segment(Path path, long number, Disk disk) throws IOException {
    try (SegmentFile file = disk.open(path, false)) {
      ByteBuffer start = ByteBuffer.allocate(Header.SIZE + Frame.LEAD + Frame.STAMP);
      int length = file.read(start, 0);
      byte[] header = Arrays.copyOf(start.array(), Math.min(length, Header.SIZE));
      Optional<Header> read = Header.decode(header, path).filter(known -> known.number() == number);
      return new Segment(number, path, read, firstAt(start, length), file.size());
    }
  }

  private static Optional<Instant> firstAt(ByteBuffer start, int length) {
    boolean record = length == start.capacity() && Frame.isMarker(start.getInt(Header.SIZE));
    return record ? Optional.of(Instant.ofEpochMilli(start.getLong(Header.SIZE + Frame.LEAD + 8))) : Optional.empty();
  }

  /** @throws JournalException a segment belongs to a journal of another name */
  static void mustBeCalled(String name, Path dir, List<Segment> segments) {
    for (Segment segment : segments) {
      segment.header().filter(header -> !header.name().equals(name)).ifPresent(header -> {
        throw new JournalException(
            "The files in " + dir + " belong to the journal '" + header.name() + "', not to '" + name + "': choose another directory.");
      });
    }
  }

  /** @throws JournalException a segment is sealed, and not with this key */
  static void mustOpen(Sealer sealer, List<Segment> segments) {
    byte[] check = sealer.keyCheck();
    for (Segment segment : segments) {
      segment.header().filter(header -> header.sealed() && !Arrays.equals(header.keyCheck(), check)).ifPresent(header -> {
        throw new JournalException(
            "The journal file " + segment.path() + " is encrypted with " + (check.length == 0 ? "a key, and none was given" : "another key")
                + ": give the key that it was written with.");
      });
    }
  }
}
