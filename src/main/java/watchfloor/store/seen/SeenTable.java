package watchfloor.store.seen;

import java.util.Arrays;
import java.util.List;
import watchfloor.store.keys.Fingerprint;

/**
 * The keys of all mentions within the retention, in memory: about 30 bytes a key, no objects.
 *
 * <p>A thousand shards, so that none ever takes more than a moment to grow. Each key has the slice that it came in; what came in
 * a dropped slice no longer counts at once, and leaves the memory a few shards at a time. For one thread.
 */
final class SeenTable {
  static final int SHARDS = 1_024;
  private static final int SWEPT_AT_ONCE = 4;
  private static final int TAGS = 1 << Character.SIZE;

  private final SeenShard[] shards = new SeenShard[SHARDS];
  private final int[] counts = new int[TAGS];
  private final SeenShard.Living living = this::lives;
  private long first;
  private long size;
  private int unswept;

  /** @param expected how many keys it will hold soon */
  SeenTable(long expected) {
    Arrays.setAll(shards, i -> new SeenShard((int) Math.min(1 << 28, expected / SHARDS)));
  }

  /** How many keys count. */
  long size() {
    return size;
  }

  /** How much memory this takes, in bytes. */
  long bytes() {
    return Arrays.stream(shards).mapToLong(SeenShard::bytes).sum() + (long) counts.length * Integer.BYTES;
  }

  /** How many keys came in this slice, and in no later one. */
  int count(long slice) {
    return counts[tag(slice)];
  }

  boolean contains(long high, long low) {
    SeenShard shard = shard(high);
    int at = shard.find(high, low);
    return at >= 0 && lives(shard.tag(at));
  }

  /**
   * Adds a key; one that is there counts as having come in the later of the two slices.
   *
   * @param slice not before the first one that is kept, nor 65,536 or more after it
   */
  void add(long high, long low, long slice) {
    SeenShard shard = shard(high);
    char tag = tag(slice);
    int at = shard.find(high, low);
    if (at < 0) {
      shard.add(high, low, tag, living);
    } else if (lives(shard.tag(at))) {
      if (age(shard.tag(at)) >= age(tag)) {
        return;
      }
      counts[shard.tag(at)]--;
      size--;
      shard.tag(at, tag);
    } else {
      shard.tag(at, tag);
    }
    counts[tag]++;
    size++;
  }

  /** Slices before this one no longer count. */
  void dropBefore(long slice) {
    if (first < slice && size > 0) {
      unswept = SHARDS;
    }
    while (first < slice && size > 0) {
      size -= counts[tag(first)];
      counts[tag(first)] = 0;
      first++;
    }
    first = Math.max(first, slice);
  }

  /** Frees a little of the memory of what was dropped; call it now and then. */
  void sweep() {
    for (int i = 0; i < SWEPT_AT_ONCE && unswept > 0; i++) {
      unswept--;
      shards[unswept].rebuild(living);
    }
  }

  /** Hands out the keys of a slice, in some order, in pieces of about {@code most}, or of a shard where that is more. */
  void each(long slice, int most, Piece to) {
    long[] pairs = new long[2 * most];
    int count = 0;
    for (SeenShard shard : shards) {
      if (count + shard.used() > most && count > 0) {
        to.take(pairs, count);
        count = 0;
      }
      if (2 * shard.used() > pairs.length) {
        pairs = new long[2 * shard.used()];
      }
      count = shard.collect(tag(slice), pairs, count);
    }
    if (count > 0) {
      to.take(pairs, count);
    }
  }

  /** Takes keys, as pairs of longs. */
  interface Piece {
    void take(long[] pairs, int count);
  }

  private boolean lives(char tag) {
    return age(tag) < TAGS / 2;
  }

  /** How long after the first kept slice a tag's slice came; what is far after it came before it. */
  private int age(char tag) {
    return (tag - (int) first) & (TAGS - 1);
  }

  private static char tag(long slice) {
    return (char) slice;
  }

  private SeenShard shard(long high) {
    return shards[(int) (high >>> 54)];
  }

  /** Two halves a key, one behind the other, as the table and its files hold them. */
  static long[] pairs(List<Fingerprint> batch) {
    long[] pairs = new long[2 * batch.size()];
    int at = 0;
    for (Fingerprint key : batch) {
      pairs[at++] = key.high();
      pairs[at++] = key.low();
    }
    return pairs;
  }
}
