package watchfloor.link.server;

/** Says in one plain sentence why a hub will not have a standby, or not do what it asks. */
public final class SuccessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SuccessionException(String sentence) {
    super(sentence);
  }
}
