package watchfloor.store.keys;

import java.util.Optional;

/** Where a shared store keeps the keys of persons: one row a person and month. Within a transaction of the caller's. */
public interface KeyRows {
  /**
   * A key in its place.
   *
   * @param slot a number of its own within the month, 0 or more
   */
  record Kept(int slot, byte[] key) {}

  /** The key that a person has for a month; empty when there is none, or none any more. */
  Optional<Kept> find(int month, Fingerprint person);

  /** Keeps a new key of a person, and tells its place. */
  int add(int month, Fingerprint person, byte[] key);

  /** What is in a place: empty where there is nothing, and a key of no bytes where it was destroyed. */
  Optional<byte[]> key(int month, int slot);
}
