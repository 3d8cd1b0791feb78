package watchfloor.store.search;

/**
 * Says up to where a search index holds what the store holds, so that after a crash only the rest is fed again.
 *
 * @param mentionId every mention up to this id is in, 0 where none is
 * @param opSeq     every operation up to this sequence number is in: answers, notes, and people who were forgotten; 0 where none is
 */
public record SearchMark(long mentionId, long opSeq) {
  static final SearchMark START = new SearchMark(0, 0);

  public SearchMark {
    if (mentionId < 0 || opSeq < 0) {
      throw new IllegalArgumentException("mentionId " + mentionId + ", opSeq " + opSeq);
    }
  }
}
