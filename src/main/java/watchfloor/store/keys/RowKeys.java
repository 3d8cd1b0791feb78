package watchfloor.store.keys;

import java.time.Clock;
import java.util.Optional;
import watchfloor.store.disk.StoreException;

/**
 * Seals what a shared store's log keeps about a person, in the same form as {@link PersonKeys}, with keys that stand in a table:
 * a key is kept by the very transaction that keeps what was sealed with it. Safe from any thread.
 */
public final class RowKeys {
  private final PersonPrints prints;
  private final MonthClock months;
  private final RandomPool random = new RandomPool();
  private final SealCipher cipher = new SealCipher();

  public RowKeys(PersonPrints prints, Clock clock) {
    this.prints = prints;
    this.months = new MonthClock(clock);
  }

  /** Seals and opens within the transaction that the rows belong to. */
  public PersonSealer in(KeyRows rows) {
    return new PersonSealer() {
      @Override
      public void seal(String person, byte[] plain, int length, byte[] into, int at) {
        sealed(rows, person, new Text(plain, length), into, at);
      }

      @Override
      public Optional<byte[]> open(byte[] sealed) {
        return opened(rows, sealed);
      }
    };
  }

  /** The first bytes of an array. */
  private record Text(byte[] bytes, int length) {}

  private synchronized void sealed(KeyRows rows, String person, Text plain, byte[] into, int at) {
    int month = months.month();
    Fingerprint print = prints.of(person);
    KeyRows.Kept kept = rows.find(month, print).orElseGet(() -> {
      byte[] fresh = new byte[KeySlot.KEY];
      random.next(fresh, 0, KeySlot.KEY);
      return new KeyRows.Kept(rows.add(month, print, fresh), fresh);
    });
    cipher.seal(new SealCipher.KeyName(month, kept.slot()), kept.key(), plain.bytes(), plain.length(), into, at, random);
  }

  private synchronized Optional<byte[]> opened(KeyRows rows, byte[] sealed) {
    if (!SealCipher.isSealed(sealed)) {
      throw new StoreException("A sealed text of " + sealed.length + " bytes is damaged: bring the database back from a backup.", null);
    }
    int month = SealCipher.generation(sealed);
    int slot = SealCipher.slot(sealed);
    byte[] key = rows.key(month, slot).orElseThrow(() -> unreadable(month, slot, "is not there"));
    return key.length == 0
        ? Optional.empty()
        : Optional.of(cipher.open(sealed, key).orElseThrow(() -> unreadable(month, slot, "does not open its text")));
  }

  private static StoreException unreadable(int month, int slot, String what) {
    return new StoreException("Key " + slot + " of " + month + " " + what + ": bring the database back from a backup.", null);
  }
}
