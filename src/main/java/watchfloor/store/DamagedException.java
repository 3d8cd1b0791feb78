package watchfloor.store;

import watchfloor.store.disk.StoreException;

/** Says that the store's tables cannot be trusted: they are set aside and made again. The message is the beginning of a sentence. */
final class DamagedException extends StoreException {
  private static final long serialVersionUID = 1L;

  DamagedException(String beginning, Throwable cause) {
    super(beginning, cause);
  }
}
