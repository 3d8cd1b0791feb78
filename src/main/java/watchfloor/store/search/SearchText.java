package watchfloor.store.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Writes text the way that the search compares it, in any language, so that what was typed one way is found typed another.
 *
 * <p>Full-width and ornamental letters become plain ones (Unicode NFKD), accents and vowel points go, final sigma is a sigma. A word ends at
 * an apostrophe, an underscore, and a full stop or colon between letters: {@code Delta's} holds {@code Delta}, {@code l'avion} holds
 * {@code avion}, {@code #lost_bag} holds {@code bag}. Stored and typed text go through the same steps.
 */
final class SearchText {
  private static final int MOST_NAMES = 16;
  private static final int LONGEST_NAME = 100;

  private SearchText() {}

  /** Letters made comparable and words parted; case and Latin specials are the analyzer's. */
  static String folded(String text) {
    StringBuilder parted = new StringBuilder(plain(text));
    for (int i = 0; i < parted.length(); i++) {
      if (parts(parted, i)) {
        parted.setCharAt(i, ' ');
      }
    }
    return parted.toString();
  }

  private static boolean parts(CharSequence text, int i) {
    return switch (text.charAt(i)) {
      case '\'', '_', '\u2019', '\u02BC', '\u00B7' -> true;
      case '.', ':' -> i > 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
      default -> false;
    };
  }

  private static String plain(String text) {
    if (text.chars().allMatch(each -> each < 0x80)) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char each = apart.charAt(i);
      if (!silent(each)) {
        kept.append(each == '\u03C2' ? '\u03C3' : each);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /** Accents, Hebrew and Arabic points and the Arabic stretcher, soft hyphens, and marks that only say which way text runs. */
  private static boolean silent(char each) {
    return each >= '\u0300' && each <= '\u036F'
        || each >= '\u0591' && each <= '\u05C7' && each != '\u05BE'
        || each >= '\u064B' && each <= '\u065F'
        || each == '\u0640'
        || each == '\u00AD'
        || each == '\u200E' || each == '\u200F'
        || each >= '\u202A' && each <= '\u202E'
        || each >= '\u2066' && each <= '\u2069';
  }

  /**
   * What an author is found by with {@code from:}: the whole handle without its sign, what stands before its first dot or second
   * {@code @}, and each word of a name. At most 16, each at most 100 characters.
   */
  static Set<String> names(String author) {
    Set<String> names = new LinkedHashSet<>();
    String whole = name(author);
    names.add(whole);
    names.add(whole.split("[.@]", 2)[0]);
    Arrays.stream(whole.split("\\s+", MOST_NAMES)).limit(MOST_NAMES - 2).forEach(names::add);
    names.remove("");
    return names;
  }

  /** A handle or name as {@link #names} writes it: lower case, without accents, sign ({@code @}, {@code u/}) and outer space. */
  static String name(String author) {
    String lower = plain(author).toLowerCase(Locale.ROOT).strip().replaceFirst("^(@|/?u/)", "");
    String cut = lower.length() <= LONGEST_NAME ? lower : lower.substring(0, LONGEST_NAME);
    char[] folded = new char[4 * cut.length()];
    return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(cut.toCharArray(), 0, folded, 0, cut.length())).strip();
  }

  /** The first {@code count} letters, whole code points; all of it where it is no longer. */
  static String head(String word, int count) {
    return word.codePointCount(0, word.length()) <= count ? word : word.substring(0, word.offsetByCodePoints(0, count));
  }
}
