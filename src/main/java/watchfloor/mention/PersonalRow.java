package watchfloor.mention;

/**
 * One row of digits as it stands in a text, and what its form says.
 *
 * @param digits the digits alone, as 0 to 9
 * @param groups how long each group of digits is, one character a group
 * @param marks  the signs alone
 * @param raw    all of it
 */
record PersonalRow(String digits, String groups, String marks, String raw) {
  private static final int GROUP_AT_MOST = 31;

  static PersonalRow of(String text, int from, int end) {
    StringBuilder digits = new StringBuilder();
    StringBuilder groups = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    int group = 0;
    for (int i = from; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (i < end && PersonalNumbers.digit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
        group++;
      } else {
        if (group > 0) {
          groups.append(Character.forDigit(Math.min(GROUP_AT_MOST, group), 32));
        }
        group = 0;
        marks.append(i < end ? String.valueOf(c) : "");
      }
    }
    return new PersonalRow(digits.toString(), groups.toString(), marks.toString(), text.substring(from, end));
  }

  int count() {
    return digits.length();
  }

  /** ISO/IEC 7812-1: the issuer's first digits and length, and the check digit; grouped by single spaces or hyphens only. */
  boolean card() {
    int n = count();
    boolean form = n >= 13 && n <= 19 && marks.chars().allMatch(c -> c == ' ' || c == '-' || c == 0xA0) && marks.length() == groups.length() - 1;
    return form && issuer(n) && digits.chars().distinct().count() > 1 && luhn(digits);
  }

  private boolean issuer(int n) {
    int two = Integer.parseInt(digits.substring(0, 2));
    if (two == 34 || two == 37) {
      return n == 15;
    }
    if (two == 30 || two == 36 || two == 38 || two == 39) {
      return n == 14 || n == 16;
    }
    if (digits.charAt(0) == '4') {
      return n == 13 || n == 16 || n == 19;
    }
    if (two >= 51 && two <= 55 || two >= 22 && two <= 27 || two == 35) {
      return n == 16;
    }
    return two == 60 || two == 62 || two == 64 || two == 65 || two == 50 || two >= 56 && two <= 69 && n == 16;
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /** Behind the date that the row begins with, in characters of the text; 0 for none. */
  int dateEnd() {
    if (raw.matches("(?s)(19|20)\\d\\d[-./](0?[1-9]|1[0-2])[-./]([0-2]?\\d|3[01])([^-./\\d].*)?")) {
      return raw.replaceFirst("(?s)^(\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}).*", "$1").length();
    }
    if (raw.matches("(?s)([0-2]?\\d|3[01])[-./]([0-2]?\\d|3[01])[-./]((19|20)?\\d\\d)([^-./\\d].*)?")) {
      return raw.replaceFirst("(?s)^(\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}).*", "$1").length();
    }
    return 0;
  }

  /** Whether it can only be a telephone number. */
  boolean form() {
    int n = count();
    if (raw.startsWith("+") || raw.startsWith("\uFF0B") || raw.startsWith("(+")) {
      return n >= 8 && digits.charAt(0) != '0';
    }
    boolean american = groups.equals("334") || groups.equals("1334");
    if (american && (n == 10 ? digits.charAt(0) >= '2' : digits.charAt(0) == '1')) {
      return !marks.contains("/");
    }
    if (raw.startsWith("(")) {
      return n >= 8 && n <= 13 && groups.length() >= 2 && groups.charAt(0) <= '5';
    }
    if (digits.startsWith("00")) {
      return n >= 10 && digits.charAt(2) != '0' && groups.length() > 1;
    }
    return digits.charAt(0) == '0' && n >= 9 && n <= 12 && groups.length() >= 2 && dotsAlike();
  }

  /** Whether it is one, unless the words before say that it is something else. */
  boolean likely() {
    int n = count();
    if (digits.charAt(0) == '0') {
      return n >= 9 && n <= 12 && digits.charAt(1) != '0' || n >= 10 && n <= 14 && digits.charAt(1) == '0' && digits.charAt(2) != '0';
    }
    boolean mobile = n == 11 && digits.matches("1[3-9].*") && (groups.equals("b") || groups.equals("344"));
    boolean spanish = n == 9 && digits.charAt(0) >= '6' && (groups.equals("333") || groups.equals("3222")) && !marks.contains(".");
    boolean american = n == 10 && groups.equals("a") && digits.matches("[2-9]\\d\\d[2-9]\\d{6}");
    boolean local = n == 7 && groups.equals("34") && marks.equals("-") && digits.charAt(0) >= '2';
    return mobile || spanish || american || local || n == 10 && groups.equals("37") && marks.equals("-");
  }

  /** Whether it may be one where the words before say so. */
  boolean plain() {
    return count() >= 7 && dotsAlike();
  }

  /** 1.2.3.4 and 3.14 are no numbers to call. */
  private boolean dotsAlike() {
    return !marks.contains(".") || groups.chars().filter(c -> c >= '2').count() == groups.length() && groups.length() >= 3;
  }
}
