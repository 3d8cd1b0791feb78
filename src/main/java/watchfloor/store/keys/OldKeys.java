package watchfloor.store.keys;

import java.util.Arrays;

/** Remembers some keys of months that are over, so that a page of old texts reads each key once. For one thread at a time. */
final class OldKeys {
  static final int MOST = 4_096;

  private final long[] places = new long[MOST];
  private final byte[] keys = new byte[MOST * KeySlot.KEY];

  /** Fills {@code key}; false when this one is not remembered. */
  boolean find(int generation, int slot, byte[] key) {
    long place = place(generation, slot);
    int at = at(place);
    if (places[at] != place) {
      return false;
    }
    System.arraycopy(keys, at * KeySlot.KEY, key, 0, KeySlot.KEY);
    return true;
  }

  void put(int generation, int slot, byte[] key) {
    long place = place(generation, slot);
    int at = at(place);
    places[at] = place;
    System.arraycopy(key, 0, keys, at * KeySlot.KEY, KeySlot.KEY);
  }

  void clear() {
    Arrays.fill(places, 0);
    Arrays.fill(keys, (byte) 0);
  }

  /** Never 0, as no month is. */
  private static long place(int generation, int slot) {
    return (long) generation << 32 | slot;
  }

  private static int at(long place) {
    return (int) ((place * 0x9E3779B97F4A7C15L) >>> 52);
  }
}
