package watchfloor.link.trust;

/** Says in one plain sentence what is wrong with a certificate, a key or a pin, and what to do. */
public final class TrustException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrustException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
