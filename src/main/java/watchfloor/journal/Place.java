package watchfloor.journal;

/**
 * A position between two records of a journal; later records have greater places.
 *
 * @param segment the segment's number, 1 or more
 * @param offset bytes from the start of the segment's file
 */
public record Place(long segment, long offset) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int bySegment = Long.compare(segment, other.segment);
    return bySegment != 0 ? bySegment : Long.compare(offset, other.offset);
  }
}
