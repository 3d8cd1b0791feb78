package watchfloor.store.disk;

/** Says in one plain sentence why a store could not be opened, and what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
