package watchfloor.store.keys;

import java.util.Arrays;

/**
 * Remembers keys of this month by their slot, so that neither a busy author nor a text that is read back costs a look at the file.
 *
 * <p>Each slot has one place, and whoever comes later takes it. Bounded: {@link #MOST} keys in 3.7 MB. For one thread at a time.
 */
final class MonthKeys {
  static final int MOST = 1 << 17;

  private final int[] slots = new int[MOST];
  private final long[] others = new long[MOST];
  private final byte[] keys = new byte[MOST * KeySlot.KEY];

  /** Fills {@code key}; false when this one is not remembered. */
  boolean find(int slot, byte[] key) {
    if (!holds(slot)) {
      return false;
    }
    System.arraycopy(keys, at(slot) * KeySlot.KEY, key, 0, KeySlot.KEY);
    return true;
  }

  boolean holds(int slot) {
    return slots[at(slot)] == slot + 1;
  }

  /** The half of the person's hash that {@link KeyIndex} does not have, of a slot that is remembered. */
  long other(int slot) {
    return others[at(slot)];
  }

  void put(int slot, long other, byte[] key) {
    int at = at(slot);
    slots[at] = slot + 1;
    others[at] = other;
    System.arraycopy(key, 0, keys, at * KeySlot.KEY, KeySlot.KEY);
  }

  /** Remembers nothing any more, and leaves no key in memory. */
  void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(keys, (byte) 0);
  }

  private static int at(int slot) {
    return slot & (MOST - 1);
  }
}
