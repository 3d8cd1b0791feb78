package watchfloor.channel.bluesky;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Finds words in a text, in any case: as whole words, or with any ending where one ends in {@code *}. In scripts that set no blanks between
 * words a word is found wherever it stands. Immutable.
 */
final class Keywords {
  private final List<Word> words;

  private record Word(String folded, boolean anyEnding, boolean anywhere) {}

  Keywords(List<String> words) {
    this.words = words.stream().map(String::strip).filter(word -> !word.replace("*", "").isBlank()).map(Keywords::word).toList();
  }

  boolean in(String text) {
    if (words.isEmpty()) {
      return false;
    }
    String folded = fold(text);
    return words.stream().anyMatch(word -> in(folded, word));
  }

  private static Word word(String said) {
    boolean anyEnding = said.endsWith("*");
    String folded = fold(anyEnding ? said.substring(0, said.length() - 1) : said);
    return new Word(folded, anyEnding, folded.codePoints().anyMatch(Keywords::withoutBlanks));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean in(String text, Word word) {
    for (int at = text.indexOf(word.folded()); at >= 0; at = text.indexOf(word.folded(), at + 1)) {
      int end = at + word.folded().length();
      boolean begins = at == 0 || !ofWord(text.codePointBefore(at)) || !ofWord(word.folded().codePointAt(0));
      boolean ends = word.anyEnding() || end == text.length() || !ofWord(text.codePointAt(end));
      if (word.anywhere() || begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofWord(int point) {
    return Character.isLetterOrDigit(point) || point == '_' || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean withoutBlanks(int point) {
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
