package watchfloor.store.seen;

/**
 * A part of the seen keys, small enough to be moved to a larger table without anybody noticing: an open-addressing table of
 * pairs of longs, each with the tag of the slice that it came in. For one thread.
 */
final class SeenShard {
  private static final int START = 16;
  private static final double MOST_FULL = 0.8;

  /** Whether what has this tag still counts. */
  interface Living {
    boolean lives(char tag);
  }

  private long[] pairs;
  private char[] tags;
  private int used;

  /** @param expected how many keys it will hold soon */
  SeenShard(int expected) {
    allocate(Math.max(START, (int) (expected / 0.7)));
  }

  private void allocate(int capacity) {
    pairs = new long[2 * capacity];
    tags = new char[capacity];
    used = 0;
  }

  long bytes() {
    return (long) pairs.length * Long.BYTES + (long) tags.length * Character.BYTES;
  }

  /** Where this key is, or -1. */
  int find(long high, long low) {
    int at = place(high, low);
    return isEmpty(at) ? -1 : at;
  }

  char tag(int at) {
    return tags[at];
  }

  void tag(int at, char tag) {
    tags[at] = tag;
  }

  /** Adds a key that is not here. */
  void add(long high, long low, char tag, Living living) {
    if (used + 1 > tags.length * MOST_FULL) {
      rebuild(living);
    }
    insert(high, low, tag);
  }

  private void insert(long high, long low, char tag) {
    int at = place(high, low);
    pairs[2 * at] = high;
    pairs[2 * at + 1] = low;
    tags[at] = tag;
    used++;
  }

  /** Leaves out what no longer counts, and takes as much memory as the rest needs, with room to grow by half. */
  void rebuild(Living living) {
    long[] oldPairs = pairs;
    char[] oldTags = tags;
    int left = 0;
    for (int i = 0; i < oldTags.length; i++) {
      left += !isEmpty(i) && living.lives(oldTags[i]) ? 1 : 0;
    }
    allocate(Math.max(START, (int) (left * 1.5 / MOST_FULL) + 1));
    for (int i = 0; i < oldTags.length; i++) {
      boolean empty = oldPairs[2 * i] == 0 && oldPairs[2 * i + 1] == 0;
      if (!empty && living.lives(oldTags[i])) {
        insert(oldPairs[2 * i], oldPairs[2 * i + 1], oldTags[i]);
      }
    }
  }

  /** Puts the keys with this tag into {@code into}, behind the {@code count} pairs there; answers how many are there then. */
  int collect(char tag, long[] into, int count) {
    int found = count;
    for (int i = 0; i < tags.length; i++) {
      if (!isEmpty(i) && tags[i] == tag) {
        into[2 * found] = pairs[2 * i];
        into[2 * found + 1] = pairs[2 * i + 1];
        found++;
      }
    }
    return found;
  }

  int used() {
    return used;
  }

  private boolean isEmpty(int at) {
    return pairs[2 * at] == 0 && pairs[2 * at + 1] == 0;
  }

  /** Where this key is, or where it would go. */
  private int place(long high, long low) {
    int capacity = tags.length;
    // Fingerprints are spread evenly: the lower half scaled to the capacity is a place, whatever number that is.
    int at = (int) (((low & 0xFFFF_FFFFL) * capacity) >>> 32);
    while (!isEmpty(at) && (pairs[2 * at] != high || pairs[2 * at + 1] != low)) {
      at = at + 1 == capacity ? 0 : at + 1;
    }
    return at;
  }
}
