package watchfloor.journal;

/**
 * A stretch of a journal's bytes as they lie on disk: whole records, behind the segment's header where it begins with the segment.
 *
 * @param segment the segment's number
 * @param offset where in its file the stretch begins; 0 brings the header along
 * @param bytes empty when nothing is there yet behind {@code offset}
 */
public record JournalPiece(long segment, long offset, byte[] bytes) {
  /** Where the next one begins. */
  public Place next() {
    return new Place(segment, offset + bytes.length);
  }
}
