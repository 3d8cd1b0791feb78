package watchfloor.analysis;

import java.util.Arrays;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/**
 * Finds posts that say the same in nearly the same words, and gives them one cluster: reposts, copies with a link or a word more or less.
 *
 * <p>One-permutation MinHash over runs of five letters: P. Li, A. Owen and C.-H. Zhang, "One Permutation Hashing", NIPS 2012; empty bins take from
 * their neighbours: A. Shrivastava and P. Li, UAI 2014. A post looks up each band of its bins, and joins the first whose bins agree enough. Remembers
 * the latest {@value #REMEMBERED} posts, in some 20 MB; makes nothing new a post. Belongs to one thread.
 */
public final class NearDuplicates {
  private static final int REMEMBERED = 1 << 16;
  private static final int BINS = 32;
  private static final int BIN_SHIFT = 27;
  private static final int BANDS = 16;
  private static final int A_BAND = BINS / BANDS;
  /** How many bins must agree; more where there are fewer runs than would fill them, and chance has a larger say. */
  private static final int ALIKE = 13;
  private static final int ALIKE_SHORT = 15;
  private static final int ALIKE_SHORTEST = 17;
  private static final int LONG = 60;
  private static final int SHORT = 40;
  private static final int TABLE_BITS = 17;
  private static final int RUN = 5;
  /** What is shorter says too little to be told apart: it is alike only to its very own words. */
  private static final int RUNS_AT_LEAST = 16;
  private static final int EMPTY = Integer.MAX_VALUE;

  private final int[] prints = new int[REMEMBERED * BINS];
  private final int[] bands = new int[BANDS << TABLE_BITS];
  private final int[] clusters = new int[REMEMBERED];
  private final MentionKey[] firsts = new MentionKey[REMEMBERED];
  private final int[] sizes = new int[REMEMBERED];
  private final int[] bins = new int[BINS];
  private final FoldedText text = FoldedText.empty();
  private int needed;
  private int next;

  /** What a post was found to be: the first post of its cluster, and how many are in it with this one. */
  public record Cluster(MentionKey first, int size) {
    /** "and 38 alike". */
    public int others() {
      return size - 1;
    }
  }

  /** Takes a post in, and says which cluster it belongs to: a new one with itself as the first where nothing is alike. */
  public Cluster add(Mention mention) {
    int cluster = add(mention.key(), mention.text());
    return new Cluster(firsts[cluster], sizes[cluster]);
  }

  /** The same without making anything: a number for the cluster, good until {@value #REMEMBERED} more posts came. */
  int add(MentionKey key, String words) {
    text.read(words);
    int slot = next;
    next = (next + 1) % REMEMBERED;
    print();
    int alike = alike(slot);
    boolean known = alike >= 0 && firsts[clusters[alike]] != null;
    int cluster = known ? clusters[alike] : slot;
    if (!known) {
      firsts[slot] = key;
      sizes[slot] = 0;
    }
    sizes[cluster]++;
    clusters[slot] = cluster;
    System.arraycopy(bins, 0, prints, slot * BINS, BINS);
    for (int band = 0; band < BANDS; band++) {
      bands[place(band)] = slot + 1;
    }
    return cluster;
  }

  private void print() {
    Arrays.fill(bins, EMPTY);
    long window = 0;
    int letters = 0;
    int runs = 0;
    int whole = 7;
    for (int word = 0; word < text.words; word++) {
      for (int at = text.start[word]; at <= text.end[word]; at++) {
        char c = at < text.end[word] ? text.chars[at] : ' ';
        window = window << 12 ^ c & 0xFFF;
        whole = whole * 31 + c;
        letters++;
        if (letters >= RUN) {
          bin(window & 0xFFFFFFFFFFFFFFFL);
          runs++;
        }
      }
    }
    needed = runs >= LONG ? ALIKE : runs >= SHORT ? ALIKE_SHORT : ALIKE_SHORTEST;
    if (runs < RUNS_AT_LEAST) {
      needed = BINS;
      for (int i = 0; i < BINS; i++) {
        bins[i] = (whole + i * 0x61C88647) * 0x9E3779B1 >>> 1;
      }
    } else {
      fill();
    }
  }

  private void bin(long run) {
    long mixed = run * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 29;
    mixed *= 0xBF58476D1CE4E5B9L;
    int bin = (int) (mixed >>> 32) >>> BIN_SHIFT;
    int value = (int) (mixed >>> 8) & EMPTY - 1;
    bins[bin] = Math.min(bins[bin], value);
  }

  private void fill() {
    for (int i = 0; i < BINS; i++) {
      int from = i;
      int steps = 0;
      while (bins[from] == EMPTY || steps > 0 && bins[from] < 0) {
        from = (from + 1) % BINS;
        steps++;
      }
      // Borrowed values carry the sign, so that nobody borrows them again, and how far they came.
      bins[i] = steps == 0 ? bins[i] : bins[from] + steps * 0x01000193 | Integer.MIN_VALUE;
    }
  }

  private int place(int band) {
    int key = band * 0x85EBCA77;
    for (int i = 0; i < A_BAND; i++) {
      key = (key ^ bins[band * A_BAND + i]) * 0x9E3779B1;
      key ^= key >>> 15;
    }
    return band << TABLE_BITS | key * 0xC2B2AE35 >>> 32 - TABLE_BITS;
  }

  /** The slot of a post that agrees in enough bins; -1 for none. */
  private int alike(int own) {
    for (int band = 0; band < BANDS; band++) {
      int slot = bands[place(band)] - 1;
      if (slot >= 0 && slot != own && agree(slot) >= needed) {
        return slot;
      }
    }
    return -1;
  }

  private int agree(int slot) {
    int agreeing = 0;
    for (int i = 0; i < BINS; i++) {
      agreeing += prints[slot * BINS + i] == bins[i] ? 1 : 0;
    }
    return agreeing;
  }
}
