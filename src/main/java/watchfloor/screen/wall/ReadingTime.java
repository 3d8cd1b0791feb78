package watchfloor.screen.wall;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How long people need for the text of a card: 230 words a minute, the silent reading of prose in Brysbaert's review of 190 studies
 * (2019, 238 words a minute), rounded down for a wall that is read in passing. Pure.
 *
 * <p>In scripts that put no blanks between words two characters count as a word.
 */
final class ReadingTime {
  /** The least time between two cards of a tile. */
  static final long LEAST_NANOS = 2_000_000_000L;

  private static final long WORD_NANOS = 60_000_000_000L / 230;
  private static final int MOST_WORDS = 45;
  private static final int CHARACTERS_A_WORD = 2;
  private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
      UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
      UnicodeScript.MYANMAR);

  private ReadingTime() {}

  /** From {@link #LEAST_NANOS} up to the time for 45 words: more of them a card does not show. */
  static long nanos(String text) {
    return Math.max(LEAST_NANOS, Math.min(MOST_WORDS, words(text)) * WORD_NANOS);
  }

  static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean packed = letter && blankless(c);
      dense += packed ? 1 : 0;
      boolean spaced = !packed && !Character.isWhitespace(c) && (letter || within);
      words += spaced && !within ? 1 : 0;
      within = spaced;
    }
    return words + (dense + 1) / CHARACTERS_A_WORD;
  }

  /** Whether a character is of a script that puts no blanks between words. */
  static boolean blankless(int c) {
    return WITHOUT_BLANKS.contains(UnicodeScript.of(c));
  }
}
