package watchfloor.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchfloor.desk.DeskException;
import watchfloor.desk.Samples;
import watchfloor.desk.SearchHit;

class SearchReadingTest {
  private static final Query ALL = new MatchAllDocsQuery();
  private static final Query MANY_WORDS = new PrefixQuery(new Term(SearchFields.TEXT, "number"));

  private SearchParts parts;

  /** Twenty segments of a thousand, the later the newer. */
  @BeforeEach
  void fill() throws IOException {
    parts = SearchParts.open(new ByteBuffersDirectory());
    for (long id = 1; id <= 20_000; id++) {
      parts.writer().addDocument(SearchFields.document(new SearchFields.Entry(
          SearchHit.Kind.MENTION, id, 0, "p", "@lena", "bag number" + id, Samples.NOON.plusSeconds(id))));
      if (id % 1_000 == 0) {
        parts.readers().maybeRefreshBlocking();
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    parts.close();
  }

  private List<Long> ids(Query query, int looks) throws IOException {
    int[] looked = {0};
    List<Long> ids = new ArrayList<>();
    SearchReading.newest(parts.readers(), query, 500, () -> ++looked[0] > looks).forEach(found -> ids.add(found.id()));
    return ids;
  }

  @Test
  void aSearchWithTimeGivesTheNewest() throws IOException {
    assertThat(ids(ALL, Integer.MAX_VALUE)).hasSize(500).startsWith(20_000L, 19_999L).endsWith(19_501L);
    assertThat(ids(MANY_WORDS, Integer.MAX_VALUE)).hasSize(500).startsWith(20_000L, 19_999L).endsWith(19_501L);
  }

  @Test
  void aSearchThatEndsBeforeItFoundAnythingDoesNotSayThatNothingIsThere() {
    for (Query query : List.of(ALL, MANY_WORDS)) {
      assertThatThrownBy(() -> ids(query, 0)).isInstanceOf(DeskException.class)
          .hasMessage("The search took too long and was ended before it found anything: type more of the words, then search again.");
    }
  }

  @Test
  void aSearchThatRunsOutOfTimeGivesTheNewestOfWhatItFound() throws IOException {
    for (int looks = 0; ; looks++) {
      try {
        assertThat(ids(MANY_WORDS, looks)).startsWith(20_000L, 19_999L).hasSizeLessThanOrEqualTo(500);
        return;
      } catch (DeskException e) {
        assertThat(looks).isLessThan(10_000);
      }
    }
  }
}
