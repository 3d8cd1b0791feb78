package watchfloor;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a text who somebody is: e-mail addresses, telephone and card numbers, and handles up to their first letter. Pure; by form
 * alone, so a name that is written as a word stays.
 *
 * <p>Times, fingerprints, hashes and the numbers of items, which a log is full of, are left as they are.
 */
final class PersonMask {
  private static final Pattern EMAIL =
      Pattern.compile("(?<![\\w.%+@-])[\\w.%+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){0,4}\\.\\p{L}[\\w-]{0,62}+", Pattern.UNICODE_CHARACTER_CLASS);
  /** The first alternative is kept: a fingerprint, a UUID, a time, a hash. */
  private static final Pattern NUMBER = Pattern.compile(
      "(?<kept>\\b[0-9A-Fa-f]{4}(?: [0-9A-Fa-f]{4}){15}\\b|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"
          + "|\\b\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?)"
          + "|(?<![\\w.])(?<card>[2-6]\\d{3}(?:[ -]?\\d){9,15})(?![\\w])"
          + "|(?<![\\w+./-])(?<phone>(?:\\+|00|\\(0|0)[1-9(](?:[ ()./-]{0,3}\\d){6,13}|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})(?![\\w])");
  /** Not in a word, as Java writes objects and modules, nor before a dot that ends a sentence. */
  private static final Pattern HANDLE = Pattern.compile(
      "(?<![\\w@/.-])@([\\p{L}\\p{N}_])[\\p{L}\\p{N}_-]{0,63}+(?:[.@][\\p{L}\\p{N}_-]{1,63}+){0,6}");
  private static final int LEAST_PHONE = 8;
  private static final int MOST_PHONE = 15;

  private PersonMask() {}

  static String mask(String text) {
    String masked = text.indexOf('@') < 0 ? text : HANDLE.matcher(EMAIL.matcher(text).replaceAll("[e-mail]")).replaceAll("@$1…");
    return NUMBER.matcher(masked).replaceAll(PersonMask::number);
  }

  private static String number(MatchResult found) {
    String text = found.group();
    String digits = text.replaceAll("\\D", "");
    // Groups in the order of the pattern: kept, card, phone.
    if (found.group(2) != null) {
      return digits.length() <= 19 && luhn(digits) ? "[card]" : text;
    }
    boolean phone = found.group(3) != null && digits.length() >= LEAST_PHONE && digits.length() <= MOST_PHONE;
    return phone ? "[phone]" : text;
  }

  /** The check digit of ISO/IEC 7812-1. */
  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
