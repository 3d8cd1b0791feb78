package watchfloor.people;

/** What became of somebody's wish to sign in. */
public sealed interface SignInOutcome {
  record Welcome(Account account) implements SignInOutcome {}

  /** @param sentence does not say what was wrong, nor whether there is such an account */
  record Refused(String sentence) implements SignInOutcome {}

  /** Too many try at once, or too many from that address were wrong. */
  record TooMany(String sentence) implements SignInOutcome {}
}
