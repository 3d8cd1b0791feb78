package watchfloor.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what a person typed into a question to the index that is always answered, and soon. Safe from any thread. */
final class SearchQuery {
  private final Analyzer analyzer;

  /** A term of the text and the place among the words where it stands. */
  private record Word(String term, int place, String type) {
    boolean pair() {
      return type.equals(SearchAnalyzer.PAIR);
    }

    boolean letters() {
      return !pair() && !type.equals(SearchAnalyzer.SINGLE);
    }
  }

  /** @param analyzer cuts text as the index was cut */
  SearchQuery(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** @return empty where nothing was asked */
  Optional<Query> of(String typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder kinds = new BooleanQuery.Builder();
    for (SearchWords.Clause clause : SearchWords.read(typed)) {
      if (clause instanceof SearchWords.Only only) {
        Query kind = new TermQuery(new Term(SearchFields.KIND, only.kind().name()));
        if (only.excluded()) {
          all.add(kind, Occur.MUST_NOT);
        } else {
          kinds.add(kind, Occur.SHOULD);
        }
      } else if (clause instanceof SearchWords.Text text) {
        asked(text).ifPresent(query -> all.add(query, text.excluded() ? Occur.MUST_NOT : Occur.FILTER));
      }
    }
    BooleanQuery alternatives = kinds.build();
    if (!alternatives.clauses().isEmpty()) {
      all.add(alternatives, Occur.FILTER);
    }
    BooleanQuery query = all.build();
    if (query.clauses().isEmpty()) {
      return Optional.empty();
    }
    if (query.clauses().stream().allMatch(clause -> clause.getOccur() == Occur.MUST_NOT)) {
      return Optional.of(all.add(new MatchAllDocsQuery(), Occur.FILTER).build());
    }
    return Optional.of(query);
  }

  private Optional<Query> asked(SearchWords.Text asked) {
    return asked.from() ? from(asked) : words(asked);
  }

  private static Optional<Query> from(SearchWords.Text asked) {
    String name = SearchText.name(asked.text().replace("*", ""));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(asked.open() ? beginning(SearchFields.FROM, SearchFields.FROM_STARTS, name) : term(SearchFields.FROM, name));
  }

  private Optional<Query> words(SearchWords.Text asked) {
    List<Word> words = cut(asked.text());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Word last = words.get(words.size() - 1);
    if (!asked.open() || !last.letters() || shortest(last.term())) {
      return Optional.of(phrase(words));
    }
    Query beginning = beginning(SearchFields.TEXT, SearchFields.STARTS, last.term());
    if (words.size() == 1) {
      return Optional.of(beginning);
    }
    // Where the rest stands next to is not asked: every word that begins so would have to be looked up at every place.
    Query before = phrase(words.subList(0, words.size() - 1));
    return Optional.of(new BooleanQuery.Builder().add(before, Occur.FILTER).add(beginning, Occur.FILTER).build());
  }

  private static boolean shortest(String letters) {
    return letters.codePointCount(0, letters.length()) < SearchFields.SHORTEST_START;
  }

  private static Query beginning(String field, String starts, String letters) {
    if (shortest(letters)) {
      return term(field, letters);
    }
    boolean known = letters.codePointCount(0, letters.length()) <= SearchFields.LONGEST_START;
    return known ? term(starts, letters) : new PrefixQuery(new Term(field, letters));
  }

  private static Query phrase(List<Word> words) {
    if (words.size() == 1) {
      return term(SearchFields.TEXT, words.get(0).term());
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.forEach(word -> phrase.add(new Term(SearchFields.TEXT, word.term()), word.place()));
    return new ConstantScoreQuery(phrase.build());
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** The terms that decide: of a script without spaces the pairs, and a letter only where it has no neighbour. */
  private List<Word> cut(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream terms = analyzer.tokenStream(SearchFields.TEXT, SearchText.folded(text))) {
      CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = terms.addAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = terms.addAttribute(TypeAttribute.class);
      terms.reset();
      int place = -1;
      while (terms.incrementToken()) {
        place += step.getPositionIncrement();
        words.add(new Word(term.toString(), place, type.type()));
      }
      terms.end();
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory could not be read", e);
    }
    return words.stream().filter(word -> word.pair() || word.letters() || !inPair(words, word)).toList();
  }

  private static boolean inPair(List<Word> words, Word single) {
    return words.stream().anyMatch(word -> word.pair() && (word.place() == single.place() || word.place() == single.place() - 1));
  }
}
