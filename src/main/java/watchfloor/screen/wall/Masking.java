package watchfloor.screen.wall;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides e-mail addresses and telephone numbers: a wall is read by whoever walks past. Pure.
 *
 * <p>Account names such as {@code @ana@social.example} are public and stay; so do dates and flight numbers.
 */
final class Masking {
  private static final Pattern MAIL = Pattern.compile("(?<![@\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");
  private static final Pattern DIGITS = Pattern.compile("(?<![\\w#/:.])\\+?\\(?\\d(?:[ ()./-]{0,2}\\d){7,}(?![\\w:])");
  private static final Pattern DATE = Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}.*|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}.*");
  private static final String MASK = "\u2022\u2022\u2022";

  private Masking() {}

  static String mask(String text) {
    String masked = MAIL.matcher(text).replaceAll(MASK + "@" + MASK);
    return DIGITS.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(isDate(found.group()) ? found.group() : MASK));
  }

  private static boolean isDate(String digits) {
    return DATE.matcher(digits).matches();
  }
}
