package watchfloor.store.disk;

/** Says which process holds the store that was to be opened: one process at a time may. */
public final class StoreHeldException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreHeldException(String sentence) {
    super(sentence, null);
  }
}
