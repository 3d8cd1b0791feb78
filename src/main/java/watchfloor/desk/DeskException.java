package watchfloor.desk;

/** Says in one plain sentence why the desk's store could not read or write, and what to do. */
public final class DeskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeskException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
