package watchfloor.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import watchfloor.desk.SearchBook;
import watchfloor.desk.SearchHit;

/**
 * Reads what a person typed into clauses: words, phrases, signs. Whatever is typed is a question; nothing is an error.
 *
 * <p>At most {@value #MOST_CLAUSES} clauses; what follows is ignored. For one thread, one question.
 */
final class SearchWords {
  static final int MOST_CLAUSES = 24;
  private static final String QUOTES = "\"\u201C\u201D\u201E";

  /** One thing asked for. */
  sealed interface Clause {
    /** Whether it is to be left out instead. */
    boolean excluded();
  }

  /**
   * Text that must be there.
   *
   * @param from whether in the author's name rather than in the text
   * @param open whether it is only the beginning of what must be there
   */
  record Text(boolean excluded, boolean from, String text, boolean open) implements Clause {}

  /** Only this kind; several of them are alternatives. */
  record Only(boolean excluded, SearchHit.Kind kind) implements Clause {}

  private final String typed;
  private final List<Clause> clauses = new ArrayList<>();
  private int at;

  private SearchWords(String typed) {
    this.typed = typed;
  }

  /** @return in the order typed, the last plain word open */
  static List<Clause> read(String typed) {
    SearchWords words = new SearchWords(typed.substring(0, Math.min(typed.length(), SearchBook.LONGEST_WORDS)));
    while (words.clauses.size() < MOST_CLAUSES && words.toNext()) {
      words.clause();
    }
    return words.clauses;
  }

  private boolean toNext() {
    while (at < typed.length() && blank(typed.charAt(at))) {
      at++;
    }
    return at < typed.length();
  }

  private static boolean blank(char each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each);
  }

  private void clause() {
    boolean excluded = typed.charAt(at) == '-';
    if (excluded) {
      at++;
    }
    for (SearchHit.Kind kind : SearchHit.Kind.values()) {
      if (skip(kind.name().toLowerCase(Locale.ROOT) + ":")) {
        clauses.add(new Only(excluded, kind));
        return;
      }
    }
    boolean from = skip("from:");
    if (at < typed.length() && quote(typed.charAt(at))) {
      phrase(excluded, from);
    } else {
      word(excluded, from);
    }
  }

  private boolean skip(String prefix) {
    boolean here = typed.regionMatches(true, at, prefix, 0, prefix.length());
    at += here ? prefix.length() : 0;
    return here;
  }

  private static boolean quote(char each) {
    return QUOTES.indexOf(each) >= 0;
  }

  private void phrase(boolean excluded, boolean from) {
    int start = ++at;
    while (at < typed.length() && !quote(typed.charAt(at))) {
      at++;
    }
    add(excluded, from, typed.substring(start, at), false);
    at++;
  }

  private void word(boolean excluded, boolean from) {
    int start = at;
    while (at < typed.length() && !blank(typed.charAt(at)) && !quote(typed.charAt(at))) {
      at++;
    }
    String word = typed.substring(start, at);
    boolean last = typed.substring(at).isBlank() && !excluded;
    add(excluded, from, word, last || word.endsWith("*"));
  }

  private void add(boolean excluded, boolean from, String text, boolean open) {
    if (text.chars().anyMatch(each -> !blank((char) each) && each != '*')) {
      clauses.add(new Text(excluded, from, text, open));
    }
  }
}
