package watchfloor.screen.wall;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchfloor.mention.PersonalData;
import watchfloor.mention.PersonalSpan;

/**
 * Hides personal data, and every other long row of digits for good measure: a wall is read by whoever walks past. Pure.
 *
 * <p>Account names such as {@code @ana@social.example} are public and stay; so do dates and flight numbers.
 */
final class Masking {
  private static final Pattern DIGITS = Pattern.compile("(?<![\\w#/:.])\\+?\\(?\\d(?:[ ()./-]{0,2}\\d){7,}(?![\\w:])");
  private static final Pattern DATE = Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}.*|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}.*");
  private static final String MASK = "\u2022\u2022\u2022";

  private Masking() {}

  static String mask(String text) {
    String masked = personal(text);
    return DIGITS.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(isDate(found.group()) ? found.group() : MASK));
  }

  private static String personal(String text) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (PersonalSpan span : PersonalData.plain().find(text)) {
      masked.append(text, at, span.from()).append(span.kind() == PersonalSpan.Kind.EMAIL ? MASK + "@" + MASK : MASK);
      at = span.to();
    }
    return masked.append(text, at, text.length()).toString();
  }

  private static boolean isDate(String digits) {
    return DATE.matcher(digits).matches();
  }
}
