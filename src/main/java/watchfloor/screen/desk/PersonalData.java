package watchfloor.screen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchfloor.screen.Texts;

/**
 * Finds what must not stand in a public answer: e-mail addresses, telephone numbers, payment cards. Pure.
 *
 * <p>It looks at form alone. Addresses of web pages and fediverse handles ({@code @lena@social.example}) are left aside.
 */
final class PersonalData {
  private static final Pattern WEB = Pattern.compile("\\bhttps?://\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMAIL =
      Pattern.compile("(?<![\\w.%+@-])[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CARD = Pattern.compile("(?<!\\d)(?:\\d[ -]?){12,18}\\d(?!\\d)");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w+])(?:\\+|00|\\(?0)\\d?[\\d ()./-]{6,20}\\d(?!\\d)|(?<![\\w-])\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?![\\w-])");

  private PersonalData() {}

  /** What it is, in the words of a sentence. */
  enum Kind {
    EMAIL,
    PHONE,
    CARD;

    String words(Texts texts) {
      return texts.of("personal." + name().toLowerCase(Locale.ROOT));
    }
  }

  /** @param text as it was written */
  record Found(Kind kind, String text) {}

  static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    String rest = blank(WEB, text);
    rest = take(EMAIL, Kind.EMAIL, rest, found);
    rest = take(CARD, Kind.CARD, rest, found);
    take(PHONE, Kind.PHONE, rest, found);
    return List.copyOf(found);
  }

  private static String take(Pattern pattern, Kind kind, String text, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder rest = new StringBuilder(text);
    while (matcher.find()) {
      if (fits(kind, matcher.group())) {
        found.add(new Found(kind, matcher.group().strip()));
        for (int i = matcher.start(); i < matcher.end(); i++) {
          rest.setCharAt(i, ' ');
        }
      }
    }
    return rest.toString();
  }

  private static String blank(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(hit -> " ".repeat(hit.group().length()));
  }

  private static boolean fits(Kind kind, String text) {
    String digits = text.replaceAll("\\D", "");
    return switch (kind) {
      case EMAIL -> true;
      case CARD -> digits.chars().distinct().count() > 1 && luhn(digits);
      case PHONE -> digits.length() >= 8 && digits.length() <= 15;
    };
  }

  /** The check digit of ISO/IEC 7812-1. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
