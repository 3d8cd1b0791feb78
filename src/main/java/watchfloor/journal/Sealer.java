package watchfloor.journal;

import java.security.GeneralSecurityException;

/** Encrypts what entries say before it reaches the disk, so that a stolen disk tells nothing. Safe from any thread. */
public interface Sealer {
  /** Writes entries as they are; opens none that were sealed. */
  Sealer NONE = new NoSealer();

  byte[] seal(byte[] plain);

  /** @throws GeneralSecurityException the bytes were changed, or sealed with another key */
  byte[] open(byte[] sealed) throws GeneralSecurityException;

  /** Tells one key from another without telling the key: 16 bytes, or none when this one seals nothing. */
  byte[] keyCheck();

  /** Whether it seals at all. */
  default boolean seals() {
    return keyCheck().length > 0;
  }
}
