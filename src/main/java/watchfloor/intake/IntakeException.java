package watchfloor.intake;

/** Says in one plain sentence why mentions could not be kept just now, such as a full disk. */
public final class IntakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntakeException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
