package watchfloor.mention;

import java.util.List;
import java.util.Locale;

/**
 * Finds telephone numbers and payment cards: looks at each row of digits with the signs that people put between them, and decides by how it
 * begins, how long it is, and how it is grouped. Dates are cut off first.
 */
record PersonalNumbers(String text) {
  private static final int PHONE_AT_LEAST = 7;
  private static final int PHONE_AT_MOST = 15;
  private static final int ROW_AT_MOST = 48;
  private static final int HINT = 24;
  private static final List<String> CALL = List.of(
      "call", "phone", "tel", "cell", "mobile", "text me", "whatsapp", "sms", "ring me", "number is", "reach me", "contact me", "handy", "nummer", "anruf",
      "llama", "móvil", "appel", "joindre", "chiama", "ligue", "celular", "fax", "\u260E", "\uD83D\uDCDE", "\uD83D\uDCF1", "電話");
  private static final List<String> NOT_CALL = List.of(
      "order", "ticket", "ref", "confirmation", "booking", "case", "invoice", "tracking", "isbn", "patent", "serial", "article", "item", "id", "flight", "sku",
      "bestell", "pedido", "commande");

  static boolean digit(char c) {
    return c >= '0' && c <= '9' || c >= 0x660 && Character.isDigit(c);
  }

  void find(List<PersonalSpan> found) {
    int at = 0;
    while (at < text.length()) {
      if (begins(text, at)) {
        int end = row(text, at);
        take(text, at, end, found);
        at = end;
      } else {
        at++;
      }
    }
  }

  /** A digit, or a sign that leads to one, and not in the middle of a word. */
  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    boolean sign = c == '+' || c == '(' || c == '\uFF0B';
    int first = sign ? at + 1 : at;
    while (sign && first < text.length() && first < at + 3 && (text.charAt(first) == '+' || text.charAt(first) == '(')) {
      first++;
    }
    if (first >= text.length() || !digit(text.charAt(first))) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return !digit(before) && !(Character.isLetter(before) && !spaceless(before)) && "_$€£#.,".indexOf(before) < 0;
  }

  private static boolean spaceless(char c) {
    return c >= 0x2E80;
  }

  /** Behind the last digit of a row: between digits stand at most three signs, and a space at most twice running. */
  private static int row(String text, int from) {
    int end = from;
    int signs = 0;
    boolean seen = false;
    for (int i = from; i < text.length() && i < from + ROW_AT_MOST; i++) {
      char c = text.charAt(i);
      if (digit(c)) {
        end = i + 1;
        signs = 0;
        seen = true;
      } else if ("+(".indexOf(c) >= 0 && !seen || " ()-./\u00A0\u2010\u2011\u2013\u2009\u202F".indexOf(c) >= 0 && signs < 3) {
        signs += seen ? 1 : 0;
      } else {
        break;
      }
    }
    return end;
  }

  private static void take(String text, int from, int end, List<PersonalSpan> found) {
    if (end - from < PHONE_AT_LEAST || !PersonalData.free(found, from, end) || glued(text, end) || PersonalAddresses.inPage(text, from)) {
      return;
    }
    PersonalRow row = PersonalRow.of(text, from, end);
    if (row.card()) {
      found.add(new PersonalSpan(PersonalSpan.Kind.CARD, from, end));
      return;
    }
    int dated = row.dateEnd();
    if (dated > 0) {
      int next = from + dated;
      while (next < end && !digit(text.charAt(next)) && text.charAt(next) != '(') {
        next++;
      }
      take(text, next, end, found);
      return;
    }
    if (row.count() >= PHONE_AT_LEAST && row.count() <= PHONE_AT_MOST && phone(text, from, row)) {
      found.add(new PersonalSpan(PersonalSpan.Kind.PHONE, from, end));
    }
  }

  /** 10kg, 2nd, 5% and 1,000 go on: that is no number to call. */
  private static boolean glued(String text, int end) {
    if (end >= text.length()) {
      return false;
    }
    char c = text.charAt(end);
    boolean decimal = c == ',' && end + 1 < text.length() && digit(text.charAt(end + 1));
    return Character.isLetter(c) && !spaceless(c) && c != 'x' || c == '%' || c == '_' || decimal || c == ':' && end + 1 < text.length() && digit(text.charAt(end + 1));
  }

  private static boolean phone(String text, int from, PersonalRow row) {
    if (row.form()) {
      return true;
    }
    String before = text.substring(Math.max(0, from - HINT), from).toLowerCase(Locale.ROOT);
    if (hint(before, NOT_CALL)) {
      return false;
    }
    return row.likely() || hint(before, CALL) && row.plain();
  }

  private static boolean hint(String before, List<String> words) {
    for (String word : words) {
      int at = before.lastIndexOf(word);
      if (at >= 0 && (at == 0 || !Character.isLetter(before.charAt(at - 1)) || before.charAt(at) > 127)) {
        return true;
      }
    }
    return false;
  }
}
