package watchfloor.screen;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Set;

/**
 * Puts a word in the place of letters that this machine has no font for: a row of empty boxes tells nobody that somebody wrote in
 * Korean. Digits and signs between such letters go with them. Free of the toolkit; immutable.
 */
final class UnreadableScripts {
  private static final String JAPANESE = "Japanese";
  private static final String CHINESE = "Chinese";
  private static final String KOREAN = "Korean";
  private static final int SIGNS_FROM = 0x3000;
  private static final int SIGNS_TO = 0x303F;
  private static final int FULL_WIDTH_FROM = 0xFF00;
  private static final int FULL_WIDTH_TO = 0xFFEF;

  private final Set<String> missing;
  private final boolean eastern;

  /** @param missing names as {@link SystemFonts#missingScripts} gives them */
  UnreadableScripts(Collection<String> missing) {
    this.missing = Set.copyOf(missing);
    eastern = missing.contains(JAPANESE) || missing.contains(CHINESE) || missing.contains(KOREAN);
  }

  /** The text as this machine can draw it; the same one where it has all the letters. */
  String named(String text) {
    if (missing.isEmpty() || text.codePoints().noneMatch(each -> !name(each, text).isEmpty())) {
      return text;
    }
    StringBuilder readable = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      String script = name(codePoint, text);
      if (script.isEmpty()) {
        readable.appendCodePoint(codePoint);
        at += Character.charCount(codePoint);
      } else {
        readable.append('[').append(script).append(", no font here]");
        at = end(text, at);
      }
    }
    return readable.toString();
  }

  /** Behind the last letter of the stretch: what separates two letters belongs to it, what follows the last one does not. */
  private int end(String text, int start) {
    int end = start;
    int at = start;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (!name(codePoint, text).isEmpty() || sign(codePoint) || joins(codePoint)) {
        end = at;
      } else if (Character.isLetter(codePoint) || codePoint == '#' || codePoint == '@' || Character.isSupplementaryCodePoint(codePoint)) {
        return end;
      }
    }
    return end;
  }

  /** The script's name where its letters are missing, else empty. */
  private String name(int codePoint, String text) {
    String script = switch (UnicodeScript.of(codePoint)) {
      case HIRAGANA, KATAKANA -> JAPANESE;
      case HANGUL -> KOREAN;
      case HAN, BOPOMOFO -> han(text);
      case ARABIC -> "Arabic";
      case HEBREW -> "Hebrew";
      case THAI -> "Thai";
      case DEVANAGARI -> "Devanagari";
      default -> "";
    };
    return missing.contains(script) ? script : "";
  }

  /** Han signs are drawn by a font for either language; kana beside them make a text Japanese. */
  private String han(String text) {
    if (!missing.contains(JAPANESE) || !missing.contains(CHINESE)) {
      return "";
    }
    boolean kana = text.codePoints().mapToObj(UnicodeScript::of).anyMatch(each -> each == UnicodeScript.HIRAGANA || each == UnicodeScript.KATAKANA);
    return kana ? JAPANESE : CHINESE;
  }

  private boolean sign(int codePoint) {
    return eastern && ((codePoint >= SIGNS_FROM && codePoint <= SIGNS_TO) || (codePoint >= FULL_WIDTH_FROM && codePoint <= FULL_WIDTH_TO));
  }

  private static boolean joins(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
