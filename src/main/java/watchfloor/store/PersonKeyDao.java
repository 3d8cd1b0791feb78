package watchfloor.store;

import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.KeyRows;

/** Rows of {@code person_key}. New ones are added under the lock of the desk's state alone. */
final class PersonKeyDao implements KeyRows {
  private static final String FIND =
      "SELECT slot, sealing_key FROM person_key WHERE person_high = ? AND person_low = ? AND generation = ? AND sealing_key IS NOT NULL";
  private static final String ADD =
      "INSERT INTO person_key (generation, slot, person_high, person_low, sealing_key) VALUES (?, ?, ?, ?, ?)";

  private final Handle handle;

  PersonKeyDao(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Kept> find(int month, Fingerprint person) {
    return Plain.first(handle, FIND, row -> new Kept(row.getInt(1), row.getBytes(2)), person.high(), person.low(), month);
  }

  @Override
  public int add(int month, Fingerprint person, byte[] key) {
    int slot = Plain.first(handle, "SELECT COALESCE(MAX(slot), -1) + 1 FROM person_key WHERE generation = ?", row -> row.getInt(1), month).orElseThrow();
    Plain.update(handle, ADD, month, slot, person.high(), person.low(), key);
    return slot;
  }

  @Override
  public Optional<byte[]> key(int month, int slot) {
    return Plain.first(
        handle, "SELECT COALESCE(sealing_key, ''::BYTEA) FROM person_key WHERE generation = ? AND slot = ?", row -> row.getBytes(1), month, slot);
  }

  /** Writes a key where it was elsewhere; no bytes where it was destroyed. */
  void copy(int month, int slot, Fingerprint person, byte[] key) {
    Plain.update(handle, ADD, month, slot, person.high(), person.low(), key.length == 0 ? null : key);
  }

  /** Lets go the keys of the months before that of the oldest operation that is kept. */
  void dropUnused() {
    Plain.update(
        handle,
        "DELETE FROM person_key WHERE generation < (SELECT CAST(TO_CHAR(TO_TIMESTAMP(MIN(happened_at) / 1000) AT TIME ZONE 'UTC', 'YYYYMM') AS INTEGER) FROM op_log)");
  }

  /** Destroys every key of some persons; how many there were. */
  int destroy(Set<Fingerprint> persons) {
    int destroyed = 0;
    for (Fingerprint person : persons) {
      destroyed += Plain.update(
          handle, "UPDATE person_key SET sealing_key = NULL WHERE person_high = ? AND person_low = ? AND sealing_key IS NOT NULL",
          person.high(), person.low());
    }
    return destroyed;
  }
}
