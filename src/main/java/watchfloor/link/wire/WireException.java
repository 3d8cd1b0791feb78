package watchfloor.link.wire;

/** What came over the wire is not what both ends agreed on. The message says what. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WireException(String message, Throwable cause) {
    super(message, cause);
  }
}
