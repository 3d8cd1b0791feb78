package watchfloor.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds bank accounts: ISO 13616 form and length, and check digits by ISO/IEC 7064, MOD 97-10. */
record PersonalAccounts(String text) {
  /** How long a country's accounts are, from the registry of SWIFT. */
  private static final Map<String, Integer> LENGTHS = lengths(
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28"
          + "HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25"
          + "QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30");
  private static final int PREFIX = 4;

  private static Map<String, Integer> lengths(String table) {
    Map<String, Integer> lengths = new HashMap<>();
    for (int i = 0; i < table.length(); i += PREFIX) {
      lengths.put(table.substring(i, i + 2), Integer.parseInt(table.substring(i + 2, i + PREFIX)));
    }
    return Map.copyOf(lengths);
  }

  void find(List<PersonalSpan> found) {
    for (int i = 0; i + PREFIX < text.length(); i++) {
      boolean begins = letter(text.charAt(i)) && letter(text.charAt(i + 1)) && PersonalNumbers.digit(text.charAt(i + 2))
          && PersonalNumbers.digit(text.charAt(i + 3)) && (i == 0 || !part(text.charAt(i - 1)));
      int end = begins ? end(text, i) : -1;
      if (end > 0 && PersonalData.free(found, i, end)) {
        found.add(new PersonalSpan(PersonalSpan.Kind.IBAN, i, end));
        i = end - 1;
      }
    }
  }

  /** Behind the account that begins here; -1 where none does. */
  private static int end(String text, int from) {
    Integer length = LENGTHS.get("" + upper(text.charAt(from)) + upper(text.charAt(from + 1)));
    if (length == null) {
      return -1;
    }
    StringBuilder account = new StringBuilder();
    int at = from;
    while (at < text.length() && account.length() < length) {
      char c = text.charAt(at);
      boolean between = (c == ' ' || c == '-' || c == '\u00A0') && at + 1 < text.length() && part(text.charAt(at + 1));
      if (part(c)) {
        account.append(upper(c));
      } else if (!between) {
        return -1;
      }
      at++;
    }
    boolean whole = account.length() == length && (at == text.length() || !part(text.charAt(at)));
    return whole && checks(account) ? at : -1;
  }

  private static boolean checks(CharSequence account) {
    int rest = 0;
    for (int i = 0; i < account.length(); i++) {
      int digit = Character.digit(account.charAt((i + PREFIX) % account.length()), 36);
      rest = (digit > 9 ? rest * 100 + digit : rest * 10 + digit) % 97;
    }
    return rest == 1;
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean part(char c) {
    return letter(c) || c >= '0' && c <= '9';
  }

  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
  }
}
