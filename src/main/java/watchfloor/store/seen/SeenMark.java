package watchfloor.store.seen;

/**
 * A place in the mention log: everything before it is meant.
 *
 * @param segment the log's segment, 0 or more
 * @param offset  the byte in it behind the last one meant, 0 or more
 */
public record SeenMark(long segment, long offset) implements Comparable<SeenMark> {
  public SeenMark {
    if (segment < 0 || offset < 0) {
      throw new IllegalArgumentException("no place in a log: " + segment + ", " + offset);
    }
  }

  @Override
  public int compareTo(SeenMark other) {
    return segment != other.segment ? Long.compare(segment, other.segment) : Long.compare(offset, other.offset);
  }
}
