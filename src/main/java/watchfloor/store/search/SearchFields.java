package watchfloor.store.search;

import java.time.Instant;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import watchfloor.desk.SearchHit;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;

/** Lays a mention, an answer or a note out as an index document: what can be asked, and the ids that lead back to the store. No text is kept. */
final class SearchFields {
  /** Rises when documents are laid out or cut otherwise: an index of another form is made anew. */
  static final String FORM = "1";

  static final String TEXT = "text";
  static final String STARTS = "starts";
  static final String FROM = "from";
  static final String FROM_STARTS = "fromstarts";
  static final String KIND = "kind";
  static final String TIME = "time";
  static final String ID = "id";
  static final String ITEM = "item";
  private static final String KEY = "key";
  private static final long DAY_MS = 86_400_000;
  private static final String PERSON = "person";

  /** Beginnings of words of this many letters are terms of their own, because thousands of words begin so: one term answers at once. */
  static final int SHORTEST_START = 2;
  static final int LONGEST_START = 3;

  /** Newest first; the higher id first at the same time. Segments are kept in this order, so that a search stops when it has enough. */
  static final Sort NEWEST_FIRST =
      new Sort(new SortField(TIME, SortField.Type.LONG, true), new SortField(ID, SortField.Type.LONG, true));

  /** Lucene refuses a term of more than 32,766 bytes. */
  private static final int LONGEST_PERSON = 8_000;

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType ANY = type(IndexOptions.DOCS);

  /**
   * What the index is told of a mention, an answer or a note.
   *
   * @param id     a mention's id, or the sequence number of an answer's or a note's event
   * @param item   the item of an answer or a note, 0 for a mention
   * @param person whom it is about, to be forgotten with them
   * @param author who wrote it
   */
  record Entry(SearchHit.Kind kind, long id, long item, String person, String author, String text, Instant at) {
    static Entry of(JudgedMention judged) {
      Mention mention = judged.mention();
      String author = mention.author().handle();
      return new Entry(SearchHit.Kind.MENTION, judged.id(), 0, SearchFields.person(mention), author, mention.text(), mention.writtenAt());
    }
  }

  private SearchFields() {}

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(SearchAnalyzer.words(), Map.of(STARTS, SearchAnalyzer.starts()));
  }

  /** Who is to be forgotten together: one author of one network. */
  static String person(Mention mention) {
    return mention.channel().id() + "/" + mention.author().id();
  }

  static Document document(Entry entry) {
    Document document = new Document();
    document.add(new StringField(KEY, key(entry).text(), Field.Store.NO));
    document.add(new StringField(KIND, entry.kind().name(), Field.Store.NO));
    document.add(new NumericDocValuesField(KIND, entry.kind().ordinal()));
    document.add(new NumericDocValuesField(ID, entry.id()));
    document.add(new NumericDocValuesField(ITEM, entry.item()));
    document.add(new NumericDocValuesField(TIME, entry.at().toEpochMilli()));
    document.add(new LongPoint(TIME, entry.at().toEpochMilli()));
    document.add(new StringField(PERSON, ofPerson(entry.person()).text(), Field.Store.NO));
    addWords(document, SearchText.folded(entry.text()));
    addWords(document, SearchText.folded(entry.author()));
    for (String name : SearchText.names(entry.author())) {
      document.add(new StringField(FROM, name, Field.Store.NO));
      for (int letters = SHORTEST_START; letters <= LONGEST_START; letters++) {
        document.add(new StringField(FROM_STARTS, SearchText.head(name, letters), Field.Store.NO));
      }
    }
    return document;
  }

  private static void addWords(Document document, String folded) {
    document.add(new Field(TEXT, folded, WORDS));
    document.add(new Field(STARTS, folded, ANY));
  }

  /** What makes a document the only one of its kind. */
  static Term key(Entry entry) {
    return key(entry.kind(), entry.id());
  }

  static Term key(SearchHit.Kind kind, long id) {
    return new Term(KEY, kind + "/" + id);
  }

  static Term ofPerson(String person) {
    return new Term(PERSON, person.length() <= LONGEST_PERSON ? person : person.substring(0, LONGEST_PERSON));
  }

  /** Everything written before that day, in days since 1970 (UTC). */
  static Query beforeDay(int day) {
    return LongPoint.newRangeQuery(TIME, Long.MIN_VALUE, day * DAY_MS - 1);
  }
}
