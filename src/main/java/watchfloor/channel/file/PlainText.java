package watchfloor.channel.file;

import java.util.Locale;
import java.util.Map;

/** Makes plain text of what a file gives: markup away, control characters away, no half characters, not too long. Pure. */
final class PlainText {
  private static final int LONGEST_ENTITY = 10;
  private static final int LONGEST_TAG = 2_000;
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…", "ndash", "–", "mdash", "—");

  private PlainText() {}

  /** Drops control characters other than line ends and tabs, mends half characters, and cuts at a whole character. */
  static String clean(String text, int longest) {
    return text.length() <= longest && isClean(text) ? text.strip() : cleaned(text, longest);
  }

  /** Most texts are: nothing is copied then. */
  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text, int longest) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
    int next = 0;
    while (next < text.length()) {
      int point = text.codePointAt(next);
      next += Character.charCount(point);
      int kept = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point;
      boolean control = Character.isISOControl(kept) && kept != '\n' && kept != '\t';
      if (!control) {
        if (clean.length() + Character.charCount(kept) > longest) {
          break;
        }
        clean.appendCodePoint(kept);
      }
    }
    return clean.toString().strip();
  }

  /** Text as X sends it, in which three characters and no others are escaped. */
  static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Text of a little HTML as Mastodon sends it: paragraphs and breaks become line ends, every other tag goes. */
  static String ofHtml(String html) {
    StringBuilder text = new StringBuilder(html.length());
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      int end = c == '<' && beginsTag(html, i + 1) ? within(html, '>', i, LONGEST_TAG) : -1;
      if (end > 0) {
        text.append(inPlaceOf(html.substring(i + 1, end)));
        i = end + 1;
      } else if (c == '&') {
        i = entity(html, i, text);
      } else {
        text.append(c);
        i++;
      }
    }
    return text.toString().strip();
  }

  /** Where the character comes next, at most that far on; -1 where it does not. Bounded, so that no text makes this slow. */
  private static int within(String html, char wanted, int from, int far) {
    int last = Math.min(html.length() - 1, from + far);
    for (int i = from; i <= last; i++) {
      if (html.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean beginsTag(String html, int at) {
    return at < html.length() && (Character.isLetter(html.charAt(at)) || html.charAt(at) == '/' || html.charAt(at) == '!');
  }

  private static String inPlaceOf(String tag) {
    String name = tag.toLowerCase(Locale.ROOT);
    if (name.startsWith("br")) {
      return "\n";
    }
    return name.startsWith("/p") || name.startsWith("/li") || name.startsWith("/div") ? "\n\n" : "";
  }

  /** Appends what an entity stands for, or the ampersand itself where it is none; where to go on. */
  private static int entity(String html, int at, StringBuilder text) {
    int end = within(html, ';', at, LONGEST_ENTITY);
    if (end > 0) {
      String name = html.substring(at + 1, end);
      String meaning = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "");
      if (!meaning.isEmpty()) {
        text.append(meaning);
        return end + 1;
      }
    }
    text.append('&');
    return at + 1;
  }

  private static String numbered(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    try {
      int point = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
