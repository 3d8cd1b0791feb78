package watchfloor.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskException;
import watchfloor.desk.SearchHit;

/** Asks the newest state of an index, and stops when it has enough or has taken long enough. */
final class SearchReading {
  private static final Logger LOG = LoggerFactory.getLogger(SearchReading.class);

  /** Far more than any question needs on a million mentions: a machine that is busy or has just started answers late, but wholly. */
  private static final long LONGEST_NS = 2_000_000_000;

  private static final SearchHit.Kind[] KINDS = SearchHit.Kind.values();

  private SearchReading() {}

  /**
   * The newest that fit, newest first, at most {@code limit}; where it takes more than 2 seconds, the newest of what was found by then.
   *
   * @throws DeskException nothing was found by then, which does not mean that nothing is there
   */
  static List<SearchIndex.Found> newest(ReaderManager readers, Query query, int limit) throws IOException {
    long start = System.nanoTime();
    return newest(readers, query, limit, () -> System.nanoTime() - start > LONGEST_NS);
  }

  /** @param enough asked again and again while searching; true ends it */
  static List<SearchIndex.Found> newest(ReaderManager readers, Query query, int limit, QueryTimeout enough) throws IOException {
    DirectoryReader reader = readers.acquire();
    // Lucene takes an interruption away, and ends the search for it.
    boolean interrupted = Thread.interrupted();
    try {
      List<SearchIndex.Found> found = new ArrayList<>();
      for (ScoreDoc hit : search(reader, query, limit, enough)) {
        found.add(found(reader.leaves(), hit.doc));
      }
      return found;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      readers.release(reader);
    }
  }

  /** A searcher only looks at the clock between documents, the reader also between the many words that begin alike. */
  private static ScoreDoc[] search(DirectoryReader reader, Query query, int limit, QueryTimeout enough) throws IOException {
    IndexSearcher searcher = new IndexSearcher(ExitableDirectoryReader.wrap(reader, enough));
    searcher.setQueryCache(null);
    searcher.setTimeout(enough);
    TopFieldCollectorManager newest = new TopFieldCollectorManager(SearchFields.NEWEST_FIRST, limit, limit);
    try {
      ScoreDoc[] hits = searcher.search(query, newest).scoreDocs;
      return searcher.timedOut() ? some(hits) : hits;
    } catch (ExitingReaderException e) {
      LOG.debug("a search was ended", e);
      if (!enough.shouldExit()) {
        Thread.currentThread().interrupt();
      }
      return some(newest.reduce(newest.getCollectors()).scoreDocs);
    }
  }

  private static ScoreDoc[] some(ScoreDoc[] hits) {
    if (hits.length == 0) {
      throw new DeskException("The search took too long and was ended before it found anything: type more of the words, then search again.", null);
    }
    return hits;
  }

  private static SearchIndex.Found found(List<LeafReaderContext> leaves, int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int kind = (int) number(leaf, SearchFields.KIND, doc);
    return new SearchIndex.Found(KINDS[kind], number(leaf, SearchFields.ID, doc), number(leaf, SearchFields.ITEM, doc));
  }

  private static long number(LeafReaderContext leaf, String field, int doc) throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
    if (!numbers.advanceExact(doc - leaf.docBase)) {
      throw new IOException("a document without " + field);
    }
    return numbers.longValue();
  }
}
