package watchfloor.store.keys;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds a person's slot by half of the keyed hash, with eleven to nineteen bytes of memory a person and no objects.
 *
 * <p>An open-addressing table of slot numbers, and beside it, by slot, the 64 bits that each number stands for: so the table
 * grows without a look at the file. The caller compares the other half, which stands in the slot. For one thread at a time.
 */
final class KeyIndex {
  private static final int CHUNK_BITS = 15;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final double MOST_FULL = 0.75;

  private long[][] hashes = new long[8][];
  private int[] table = new int[1 << 12];
  private int used;

  /** How many slots can be found. */
  int size() {
    return used;
  }

  /** How much memory this takes, in bytes. */
  long bytes() {
    long chunks = Arrays.stream(hashes).filter(chunk -> chunk != null).count();
    return chunks * CHUNK * Long.BYTES + (long) table.length * Integer.BYTES;
  }

  void add(int slot, long hash) {
    if (used + 1 > table.length * MOST_FULL) {
      grow();
    }
    chunkOf(slot)[slot & (CHUNK - 1)] = hash;
    put(slot, hash);
    used++;
  }

  /**
   * Answers the slot of this hash, or -1.
   *
   * @param theirs whether a slot with this half of the hash has the other half too
   */
  int find(long hash, IntPredicate theirs) {
    for (int at = home(hash); table[at] != 0; at = next(at)) {
      int slot = table[at] - 1;
      if (hashOf(slot) == hash && theirs.test(slot)) {
        return slot;
      }
    }
    return -1;
  }

  /** Takes the slots below {@code limit} out that have this hash. */
  void remove(long hash, int limit) {
    int at = home(hash);
    while (table[at] != 0) {
      int slot = table[at] - 1;
      if (slot < limit && hashOf(slot) == hash) {
        close(at);
        used--;
      } else {
        at = next(at);
      }
    }
  }

  /** Closes the gap at {@code gap}: whoever would no longer be found over it moves back. */
  private void close(int gap) {
    int hole = gap;
    for (int at = next(hole); table[at] != 0; at = next(at)) {
      int home = home(hashOf(table[at] - 1));
      boolean stays = hole <= at ? hole < home && home <= at : hole < home || home <= at;
      if (!stays) {
        table[hole] = table[at];
        hole = at;
      }
    }
    table[hole] = 0;
  }

  private void put(int slot, long hash) {
    int at = home(hash);
    while (table[at] != 0) {
      at = next(at);
    }
    table[at] = slot + 1;
  }

  private void grow() {
    int[] old = table;
    table = new int[old.length * 2];
    for (int entry : old) {
      if (entry != 0) {
        put(entry - 1, hashOf(entry - 1));
      }
    }
  }

  private long[] chunkOf(int slot) {
    int chunk = slot >>> CHUNK_BITS;
    if (chunk >= hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(chunk + 1, hashes.length * 2));
    }
    if (hashes[chunk] == null) {
      hashes[chunk] = new long[CHUNK];
    }
    return hashes[chunk];
  }

  private long hashOf(int slot) {
    return hashes[slot >>> CHUNK_BITS][slot & (CHUNK - 1)];
  }

  private int home(long hash) {
    return (int) hash & (table.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
  }
}
