package watchfloor.store.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;

/**
 * What an index says of itself with every commit.
 *
 * @param mark    up to where the caller has fed it
 * @param mention the highest id of a mention that was ever added, 0 without one; may be above the mark
 * @param event   the highest sequence number of an answer or a note that was ever added, 0 without one; may be above the mark
 */
record SearchCommit(SearchMark mark, long mention, long event) {
  /** Says which {@link SearchFields#FORM} the documents have. */
  static final String FORM = "form";

  private static final String MARK_MENTION = "mark.mention";
  private static final String MARK_OPERATION = "mark.operation";
  private static final String HIGHEST_MENTION = "highest.mention";
  private static final String HIGHEST_EVENT = "highest.event";
  private static final SearchCommit EMPTY = new SearchCommit(SearchMark.START, 0, 0);

  /** What the last commit said; all 0 before the first. */
  static SearchCommit read(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> written = writer.getLiveCommitData();
    if (written == null) {
      return EMPTY;
    }
    Map<String, String> said = new HashMap<>();
    written.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
    SearchMark mark = new SearchMark(number(said, MARK_MENTION), number(said, MARK_OPERATION));
    return new SearchCommit(mark, number(said, HIGHEST_MENTION), number(said, HIGHEST_EVENT));
  }

  private static long number(Map<String, String> said, String name) {
    return Long.parseLong(said.getOrDefault(name, "0"));
  }

  /** Lets the next commit say this. */
  void write(IndexWriter writer) {
    Map<String, String> say = Map.of(
        FORM, SearchFields.FORM,
        MARK_MENTION, Long.toString(mark.mentionId()),
        MARK_OPERATION, Long.toString(mark.opSeq()),
        HIGHEST_MENTION, Long.toString(mention),
        HIGHEST_EVENT, Long.toString(event));
    writer.setLiveCommitData(say.entrySet());
  }
}
