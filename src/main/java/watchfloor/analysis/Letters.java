package watchfloor.analysis;

import java.text.Normalizer;

/**
 * Knows single characters: what they fold to, whether they belong to a word, and whether their script writes without
 * spaces.
 *
 * <p>Folding is lower case without accents, because people leave accents out when they are angry; the German and Nordic
 * letters with dots and rings stay, because there they make another word (schön, schon).
 */
final class Letters {
  private static final int TABLE = 0x250;
  private static final char DIAERESIS = '\u0308';
  private static final char RING = '\u030A';
  private static final char[] FOLDED = foldTable();

  private Letters() {}

  private static char[] foldTable() {
    char[] table = new char[TABLE];
    for (char c = 0; c < TABLE; c++) {
      char lower = Character.toLowerCase(c);
      String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
      boolean keep = parts.length() != 2 || parts.charAt(1) == DIAERESIS || parts.charAt(1) == RING;
      table[c] = keep ? lower : parts.charAt(0);
    }
    return table;
  }

  static char fold(char c) {
    if (c < TABLE) {
      return FOLDED[c];
    }
    return c == '\u2019' || c == '\u2018' || c == '\u02BC' ? '\'' : Character.toLowerCase(c);
  }

  static boolean wordPart(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_';
    }
    return Character.isLetterOrDigit(c);
  }

  /** Han, kana, Hangul with its particles, Thai: a word may begin and end anywhere. */
  static boolean spaceless(char c) {
    return c >= 0x0E00 && (c <= 0x0E7F
        || c >= 0x1100 && c <= 0x11FF
        || c >= 0x3005 && c <= 0x30FF && c != '\u300C' && c != '\u300D' && (c <= 0x3007 || c >= 0x3041)
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x4E00 && c <= 0x9FFF
        || c >= 0xAC00 && c <= 0xD7AF);
  }

  /** Marks that change how text looks and not what it says: combining accents, joiners, directions, emoji variants. */
  static boolean invisible(char c) {
    return c >= 0x0300 && (c <= 0x036F
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c >= 0xFE00 && c <= 0xFE0F
        || c == 0xFEFF);
  }

  /** Pictures and signs of the basic plane that may be emoji. */
  static boolean sign(char c) {
    return c >= 0x2190 && c <= 0x2BFF || c == 0x3030 || c == 0x00A9 || c == 0x00AE;
  }
}
