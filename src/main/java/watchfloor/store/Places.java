package watchfloor.store;

import java.util.List;
import watchfloor.journal.Journal;
import watchfloor.journal.Place;
import watchfloor.journal.SegmentInfo;

/** Where to read a journal from. */
final class Places {
  private Places() {}

  /** Its first entry that is still there. */
  static Place start(Journal journal) {
    List<SegmentInfo> segments = journal.segments();
    return segments.isEmpty() ? journal.end() : new Place(segments.get(0).number(), 0);
  }

  /** A place, or what comes next where its file is gone, or the end where it lies behind that. */
  static Place from(Journal journal, Place place) {
    if (place.compareTo(journal.end()) > 0) {
      return journal.end();
    }
    for (SegmentInfo segment : journal.segments()) {
      if (segment.number() >= place.segment()) {
        return segment.number() == place.segment() ? place : new Place(segment.number(), 0);
      }
    }
    return journal.end();
  }
}
