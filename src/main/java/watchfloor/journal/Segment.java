package watchfloor.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One file of a journal as a reader needs it.
 *
 * @param header empty when it is damaged
 * @param firstAt the time of the first record, empty while there is none
 * @param bytes the file's size
 */
record Segment(long number, Path path, Optional<Header> header, Optional<Instant> firstAt, long bytes) {
  String file() {
    return path.getFileName().toString();
  }

  SegmentInfo info(long firstSeq, long lastSeq) {
    Instant began = firstAt.or(() -> header.map(known -> Instant.ofEpochMilli(known.created()))).orElse(Instant.EPOCH);
    return new SegmentInfo(number, path, firstSeq, lastSeq, began, bytes, header.filter(Header::sealed).isPresent());
  }
}
