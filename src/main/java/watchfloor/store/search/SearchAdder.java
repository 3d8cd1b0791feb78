package watchfloor.store.search;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import watchfloor.desk.SearchHit;

/**
 * Adds documents, and remembers the highest numbers among them: to replace a document is to look into every segment, and what is
 * numbered higher than all before replaces nothing. For the writer's thread.
 */
final class SearchAdder {
  private long highestMention;
  private long highestEvent;

  /** Goes on from what a commit said. */
  void startFrom(SearchCommit commit) {
    highestMention = commit.mention();
    highestEvent = commit.event();
  }

  /** Adds a document in the place of the former one, where there is one. */
  void put(IndexWriter writer, SearchFields.Entry entry) throws IOException {
    boolean mention = entry.kind() == SearchHit.Kind.MENTION;
    if (entry.id() > (mention ? highestMention : highestEvent)) {
      writer.addDocument(SearchFields.document(entry));
    } else {
      writer.updateDocument(SearchFields.key(entry), SearchFields.document(entry));
    }
    highestMention = mention ? Math.max(highestMention, entry.id()) : highestMention;
    highestEvent = mention ? highestEvent : Math.max(highestEvent, entry.id());
  }

  /** What the next commit says. */
  SearchCommit at(SearchMark mark) {
    return new SearchCommit(mark, highestMention, highestEvent);
  }
}
