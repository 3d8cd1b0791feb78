package watchfloor.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader may see of a journal at one moment; immutable.
 *
 * @param segments oldest first, at least one
 * @param end the durable end; null for a journal that nobody here writes, whose end the reader finds
 * @param lastSeq the last durable entry, meaningful with an end
 * @param lastHash the chain's hash after it
 * @param closed whether nothing is added to the newest segment any more, see {@link Tail#reason}
 */
record View(List<Segment> segments, Place end, long lastSeq, byte[] lastHash, boolean closed) {
  static View open(List<Segment> segments) {
    return new View(List.copyOf(segments), null, 0, new byte[Frame.HASH], true);
  }

  Segment newest() {
    return segments.get(segments.size() - 1);
  }

  boolean isNewest(Segment segment) {
    return segment.number() == newest().number();
  }

  /** The segment of that number; null when there is none. */
  Segment segment(long number) {
    int index = index(number);
    return index < segments.size() && segments.get(index).number() == number ? segments.get(index) : null;
  }

  /** The next one that there is; there must be one. */
  Segment after(Segment segment) {
    return segments.get(index(segment.number() + 1));
  }

  /**
   * The last segment known to begin at or before the entry after {@code seq}.
   *
   * @throws JournalException the entry after {@code seq} is older than the oldest segment
   */
  Segment holding(long seq, Path dir) {
    for (int index = segments.size() - 1; index > 0; index--) {
      if (segments.get(index).header().filter(header -> header.startSeq() <= seq).isPresent()) {
        return segments.get(index);
      }
    }
    segments.get(0).header().filter(header -> header.startSeq() > seq).ifPresent(header -> {
      throw new JournalException(
          "The journal in " + dir + " begins after entry " + header.startSeq() + " and no longer holds entry " + (seq + 1)
              + ": take it from a backup.");
    });
    return segments.get(0);
  }

  /** With a new end, and the segments that are new or changed since. */
  View moved(List<Segment> touched, Tail tail) {
    List<Segment> now = segments;
    if (!touched.isEmpty()) {
      now = new ArrayList<>(segments);
      now.removeIf(segment -> segment.number() >= touched.get(0).number());
      now.addAll(touched);
    }
    return new View(List.copyOf(now), tail.place(), tail.seq(), tail.hash(), tail.closed());
  }

  View without(long number) {
    return new View(segments.stream().filter(segment -> segment.number() != number).toList(), end, lastSeq, lastHash, closed);
  }

  /** Each segment, with the numbers of its entries as far as the headers tell. */
  List<SegmentInfo> infos() {
    List<SegmentInfo> infos = new ArrayList<>();
    long first = segments.get(0).header().map(header -> header.startSeq() + 1).orElse(1L);
    for (int index = 0; index < segments.size(); index++) {
      Segment segment = segments.get(index);
      first = segment.header().map(header -> header.startSeq() + 1).orElse(first);
      long last = index + 1 == segments.size() ? lastSeq : lastBefore(segments.get(index + 1), first - 1);
      infos.add(segment.info(first, Math.max(last, first - 1)));
      first = Math.max(last, first - 1) + 1;
    }
    return infos;
  }

  private static long lastBefore(Segment next, long otherwise) {
    return next.header().map(Header::ownSeq).orElse(otherwise);
  }

  /** Where the first segment with at least that number stands in the list. */
  private int index(long number) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
