package watchfloor.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a wall must not show and an answer must not hold: e-mail addresses, telephone numbers, payment cards, bank accounts, and the
 * center's own booking codes. One truth for masking, showing and refusing. Immutable; any thread.
 *
 * <p>It goes by form and check digits alone. Pages' addresses and fediverse handles ({@code @lena@social.example}) are left aside. A text without
 * a digit and without an {@code @} costs one look at each character.
 *
 * @param booking how the center's booking codes look, if it has any; what is found inside an address of a page is left aside
 */
public record PersonalData(Optional<Pattern> booking) {
  /** What a masked character is shown as. */
  public static final char MASK = '\u2022';
  private static final PersonalData PLAIN = new PersonalData(Optional.empty());

  /** Without booking codes. */
  public static PersonalData plain() {
    return PLAIN;
  }

  /** Everything found, in the order of the text; no two overlap. */
  public List<PersonalSpan> find(String text) {
    boolean digits = false;
    boolean at = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= PersonalNumbers.digit(c);
      at |= c == '@' || c == '\uFF20';
    }
    if (!digits && !at && booking.isEmpty()) {
      return List.of();
    }
    List<PersonalSpan> found = new ArrayList<>(2);
    if (at) {
      new PersonalAddresses(text).find(found);
    }
    if (digits) {
      new PersonalAccounts(text).find(found);
      new PersonalNumbers(text).find(found);
    }
    booking.ifPresent(pattern -> codes(pattern, text, found));
    found.sort(Comparator.comparingInt(PersonalSpan::from));
    return List.copyOf(found);
  }

  private static void codes(Pattern pattern, String text, List<PersonalSpan> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end() > matcher.start() && free(found, matcher.start(), matcher.end()) && !PersonalAddresses.inPage(text, matcher.start())) {
        found.add(new PersonalSpan(PersonalSpan.Kind.BOOKING, matcher.start(), matcher.end()));
      }
    }
  }

  static boolean free(List<PersonalSpan> found, int from, int to) {
    for (PersonalSpan span : found) {
      if (from < span.to() && span.from() < to) {
        return false;
      }
    }
    return true;
  }

  /** The text with every letter and digit of what was found hidden; as long as it was. The same one where nothing was. */
  public String mask(String text) {
    List<PersonalSpan> found = find(text);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    for (PersonalSpan span : found) {
      for (int i = span.from(); i < span.to(); i++) {
        char c = masked.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '@' || c == '_') {
          masked.setCharAt(i, MASK);
        }
      }
    }
    return masked.toString();
  }
}
