package watchfloor.journal;

/**
 * The durable end of a journal as the writer knows it.
 *
 * @param segment the newest; its bytes are the file's size
 * @param offset where the next record goes
 * @param seq the last entry
 * @param hash the chain's hash after it
 * @param reason why nothing may be added to that segment, because of what was found in it; empty when something may
 */
record Tail(Segment segment, long offset, long seq, byte[] hash, String reason) {
  boolean closed() {
    return !reason.isEmpty();
  }

  Place place() {
    return new Place(segment.number(), offset);
  }
}
