package watchfloor.analysis;

/** Something about teaching that a person can mend; its message is one plain sentence. */
public final class TeachingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TeachingException(String message) {
    super(message);
  }

  public TeachingException(String message, Throwable cause) {
    super(message, cause);
  }
}
