package watchfloor.people;

/** Says in one plain sentence what about an account could not be done, and why. */
public final class PeopleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PeopleException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
