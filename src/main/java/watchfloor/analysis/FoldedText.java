package watchfloor.analysis;

import java.util.Arrays;

/**
 * One text, read once: folded characters, where its words and pictures begin and end, and how loudly it is written.
 *
 * <p>Accounts ({@code @name}) and addresses are left out, so that nobody's name is taken for an opinion. Every character
 * of a script without spaces is a word of its own, so that a phrase may begin at it. Belongs to the thread that made it.
 */
final class FoldedText {
  private static final String SMILEY_STARTS = ":;=<>(^";
  private static final char ELSEWHERE = '\u0001';

  char[] chars;
  int length;
  int words;
  int[] start;
  int[] end;
  /** What each word's folded characters mix to, equal for equal words. */
  int[] hash;
  boolean[] capital;
  /** Whether a word begins with a capital letter. */
  boolean[] initial;
  int capitals;
  int exclamations;
  int questions;
  /** Whether it links to a page. */
  boolean linked;
  final Scripts scripts = new Scripts();

  private FoldedText(int size) {
    chars = new char[size + 1];
    start = new int[size / 4 + 8];
    end = new int[size / 4 + 8];
    hash = new int[size / 4 + 8];
    capital = new boolean[size / 4 + 8];
    initial = new boolean[size / 4 + 8];
  }

  /** An empty one, to be filled by {@link #read} over and over; it grows with the longest text and then stays. */
  static FoldedText empty() {
    return new FoldedText(400);
  }

  static FoldedText of(String text) {
    FoldedText folded = new FoldedText(text.length());
    folded.read(text);
    return folded;
  }

  /** Forgets what was read before, and reads this. */
  void read(String text) {
    if (chars.length <= text.length()) {
      chars = new char[text.length() + 1];
    }
    length = 0;
    words = 0;
    capitals = 0;
    exclamations = 0;
    questions = 0;
    linked = false;
    scripts.clear();
    int i = 0;
    while (i < text.length()) {
      i = take(text, i);
    }
  }

  private int take(String text, int i) {
    char c = text.charAt(i);
    if (Letters.invisible(c)) {
      return i + 1;
    }
    if (Letters.spaceless(c)) {
      scripts.see(c);
      append(c);
      add(length - 1, length, false);
      return i + 1;
    }
    if (Letters.wordPart(c)) {
      return address(text, i) ? skip(text, i) : word(text, i);
    }
    if (c == '@' && i + 1 < text.length() && Letters.wordPart(text.charAt(i + 1))) {
      return skip(text, i);
    }
    if (Character.isSurrogate(c)) {
      return picture(text, i);
    }
    return punctuation(text, i, c);
  }

  private int punctuation(String text, int i, char c) {
    if (c == '!' || c == '\uFF01') {
      exclamations++;
    } else if (c == '?' || c == '\uFF1F' || c == '\u061F') {
      questions++;
    }
    if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000') {
      if (length > 0 && chars[length - 1] != ' ') {
        append(' ');
      }
      return i + 1;
    }
    boolean smiley = SMILEY_STARTS.indexOf(c) >= 0 && (i == 0 || !Character.isDigit(text.charAt(i - 1)));
    append(Letters.fold(c));
    if (smiley || Letters.sign(c)) {
      add(length - 1, length, false);
    }
    return i + 1;
  }

  /** Two characters of one picture; a skin tone is left out, and half a pair is kept as nothing anybody knows. */
  private int picture(String text, int i) {
    if (i + 1 >= text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
      append(ELSEWHERE);
      return i + 1;
    }
    int point = text.codePointAt(i);
    if (point < 0x1F3FB || point > 0x1F3FF) {
      append(text.charAt(i));
      append(text.charAt(i + 1));
      add(length - 2, length, false);
    }
    return i + 2;
  }

  private int word(String text, int i) {
    int from = length;
    int upper = 0;
    int lower = 0;
    int at = i;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Letters.wordPart(c) && !Letters.spaceless(c)) {
        scripts.see(c);
        upper += Character.isUpperCase(c) ? 1 : 0;
        lower += Character.isLowerCase(c) ? 1 : 0;
        append(Letters.fold(c));
      } else if (apostrophe(c) && at + 1 < text.length() && Letters.wordPart(text.charAt(at + 1))) {
        if (elided(text, at + 1)) {
          break;
        }
        append('\'');
      } else if (!Letters.invisible(c)) {
        break;
      }
      at++;
    }
    add(from, length, upper >= 2 && lower == 0);
    initial[words - 1] = Character.isUpperCase(text.charAt(i));
    return at;
  }

  /** l'avion, dell'aereo: what stands before a long rest is a word of its own; don't and we'll are not. */
  private static boolean elided(String text, int rest) {
    int n = 0;
    while (rest + n < text.length() && n < 3 && Letters.wordPart(text.charAt(rest + n))) {
      n++;
    }
    return n >= 3;
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean address(String text, int i) {
    char c = text.charAt(i);
    return (c == 'h' || c == 'H') && (text.startsWith("http://", i) || text.startsWith("https://", i))
        || c == 'w' && text.startsWith("www.", i);
  }

  /** Leaves out an account or an address, up to the next space or sign that cannot belong to it. */
  private int skip(String text, int i) {
    boolean account = text.charAt(i) == '@';
    linked |= !account;
    int at = i + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean inside = account
          ? c < 128 && Letters.wordPart(c) || (c == '.' || c == '-' || c == '@') && at + 1 < text.length()
              && text.charAt(at + 1) < 128 && Letters.wordPart(text.charAt(at + 1))
          : !Character.isWhitespace(c);
      if (!inside) {
        break;
      }
      at++;
    }
    append(ELSEWHERE);
    return at;
  }

  private void append(char c) {
    chars[length++] = c;
  }

  private void add(int from, int to, boolean isCapital) {
    if (words == start.length) {
      start = Arrays.copyOf(start, words * 2);
      end = Arrays.copyOf(end, words * 2);
      hash = Arrays.copyOf(hash, words * 2);
      capital = Arrays.copyOf(capital, words * 2);
      initial = Arrays.copyOf(initial, words * 2);
    }
    start[words] = from;
    end[words] = to;
    int mixed = 0;
    for (int i = from; i < to; i++) {
      mixed = mixed * 0x01000193 + chars[i];
    }
    hash[words] = mixed;
    initial[words] = false;
    capital[words] = isCapital;
    capitals += isCapital ? 1 : 0;
    words++;
  }

  /** Whether a word that ends before {@code at} ends there: the next character belongs to no word, or needs no space. */
  boolean boundary(int at) {
    if (at >= length) {
      return true;
    }
    char before = chars[at - 1];
    return !Letters.wordPart(before) || !Letters.wordPart(chars[at]) || Letters.spaceless(before) || Letters.spaceless(chars[at]);
  }
}
