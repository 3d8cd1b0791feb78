package watchfloor.bench;

/** Something could not be measured; the message is one plain sentence. */
public final class BenchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BenchException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
