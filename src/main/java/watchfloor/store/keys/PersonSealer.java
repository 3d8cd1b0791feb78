package watchfloor.store.keys;

import java.util.Optional;
import watchfloor.store.disk.StoreException;

/** Seals texts about persons, each with a key of that person, so that destroying the key makes them unreadable everywhere. */
public interface PersonSealer {
  /** How many bytes a sealed text is longer than the plain one. */
  int OVERHEAD = SealCipher.OVERHEAD;

  /**
   * Seals a text about a person, into {@code into} from {@code at} on; {@link #OVERHEAD} bytes longer than the plain one.
   *
   * @param person a channel's id and an author's id, with a slash between
   * @param length how many bytes of {@code plain} are the text
   */
  void seal(String person, byte[] plain, int length, byte[] into, int at);

  /** Seals the whole of a text about a person. */
  default byte[] seal(String person, byte[] plain) {
    byte[] sealed = new byte[plain.length + OVERHEAD];
    seal(person, plain, plain.length, sealed, 0);
    return sealed;
  }

  /**
   * Opens a sealed text; empty when its key was destroyed on purpose.
   *
   * @throws StoreException it is damaged, or the key that should be there is lost
   */
  Optional<byte[]> open(byte[] sealed);
}
