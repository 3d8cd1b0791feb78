package watchfloor.store.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts text that {@link SearchText#folded} wrote into terms, for all languages in one field.
 *
 * <p>Words are Unicode's (UAX 29). Scripts that write without spaces, and Korean, give each letter and each pair of neighbours. Emoji are
 * terms, without skin tone and variation. Texts and questions are cut alike. Safe from any thread.
 */
final class SearchAnalyzer extends Analyzer {
  /** The type of a pair of neighbours. */
  static final String PAIR = CJKBigramFilter.DOUBLE_TYPE;

  /** The type of a single letter of a script without spaces. */
  static final String SINGLE = CJKBigramFilter.SINGLE_TYPE;

  private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

  private final boolean startsOnly;

  private SearchAnalyzer(boolean startsOnly) {
    this.startsOnly = startsOnly;
  }

  /** Gives the terms of a text. */
  static SearchAnalyzer words() {
    return new SearchAnalyzer(false);
  }

  /** Gives only the first {@link SearchFields#SHORTEST_START} to {@link SearchFields#LONGEST_START} letters of each word. */
  static SearchAnalyzer starts() {
    return new SearchAnalyzer(true);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream terms = new CJKBigramFilter(new Kinds(new LowerCaseFilter(words)), 0xFF, true);
    terms = new ASCIIFoldingFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(terms)));
    if (startsOnly) {
      terms = new TypeTokenFilter(terms, Set.of(PAIR, SINGLE, EMOJI));
      terms = new EdgeNGramTokenFilter(terms, SearchFields.SHORTEST_START, SearchFields.LONGEST_START, false);
    }
    return new TokenStreamComponents(words, terms);
  }

  /**
   * Makes emoji comparable, and lets Thai, Lao, Khmer and Burmese be cut as Korean is: without a dictionary the tokenizer gives a
   * whole sentence of theirs as one word.
   */
  private static final class Kinds extends TokenFilter {
    private static final String WITHOUT_SPACES = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final String KOREAN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Kinds(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (type.type().equals(WITHOUT_SPACES)) {
        type.setType(KOREAN);
      } else if (type.type().equals(EMOJI)) {
        String plain = term.toString().codePoints().filter(each -> !dress(each))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (!plain.isEmpty()) {
          term.setEmpty().append(plain);
        }
      }
      return true;
    }

    private static boolean dress(int each) {
      return each == 0xFE0E || each == 0xFE0F || each >= 0x1F3FB && each <= 0x1F3FF;
    }
  }
}
