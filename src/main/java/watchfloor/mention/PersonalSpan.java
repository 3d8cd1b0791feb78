package watchfloor.mention;

/**
 * Where personal data stands in a text.
 *
 * @param from the first character
 * @param to   behind the last
 */
public record PersonalSpan(Kind kind, int from, int to) {
  /** What it is. */
  public enum Kind {
    EMAIL,
    PHONE,
    CARD,
    IBAN,
    BOOKING
  }
}
