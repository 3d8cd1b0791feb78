package watchfloor.mention;

import java.util.List;

/** Finds e-mail addresses around their sign. */
record PersonalAddresses(String text) {
  private static final int PART_AT_MOST = 64;
  private static final int ADDRESS_AT_MOST = 253;
  /** From here on are scripts that put no space between a sentence and an address. */
  private static final char SPACELESS = 0x2E80;

  void find(List<PersonalSpan> found) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '@' || c == '\uFF20') {
        int from = local(text, at);
        int to = from < at ? domain(text, at + 1) : -1;
        boolean handle = from > 0 && (text.charAt(from - 1) == '@' || inPage(text, from));
        if (to > 0 && !handle && at - from <= PART_AT_MOST) {
          found.add(new PersonalSpan(PersonalSpan.Kind.EMAIL, from, to));
          at = to - 1;
        }
      }
    }
  }

  private static int local(String text, int at) {
    int from = at;
    while (from > 0 && at - from < PART_AT_MOST + 1 && localPart(text.charAt(from - 1))) {
      from--;
    }
    while (from < at && ".-'".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return from;
  }

  private static boolean localPart(char c) {
    return Character.isLetterOrDigit(c) && c < SPACELESS || "._%+-'".indexOf(c) >= 0;
  }

  /** Behind the last label, or -1: labels of letters, digits and hyphens with points between, and the last of two letters or more. */
  private static int domain(String text, int start) {
    int end = -1;
    int label = start;
    int at = start;
    boolean letters = true;
    while (at <= text.length() && at - start < ADDRESS_AT_MOST) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      if (Character.isLetterOrDigit(c) && c < SPACELESS || c == '-') {
        letters &= Character.isLetter(c) || c == '-';
      } else {
        if (at == label) {
          break;
        }
        boolean last = label > start && letters && at - label >= 2;
        end = last ? at : end;
        if (c != '.') {
          break;
        }
        label = at + 1;
        letters = true;
      }
      at++;
    }
    return end;
  }

  /** Whether a place stands inside the address of a page. */
  static boolean inPage(String text, int at) {
    int from = at;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int scheme = text.indexOf("://", from);
    return scheme >= 0 && scheme < at || text.regionMatches(true, from, "www.", 0, 4) && at > from + 3;
  }
}
