package watchfloor.store;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.PersonSealer;

/** Opens what the journals hold sealed, and goes on without what cannot be opened any more: one lost key must not stop the rest. */
final class SealedWords {
  private static final Logger LOG = LoggerFactory.getLogger(SealedWords.class);

  private final PersonSealer persons;

  SealedWords(PersonSealer persons) {
    this.persons = persons;
  }

  /** Empty where the person was forgotten, and where the key is lost: that is told when the keys are opened, and logged here. */
  Optional<byte[]> open(byte[] sealed) {
    try {
      return persons.open(sealed);
    } catch (StoreException e) {
      LOG.error("words in a journal are lost: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
