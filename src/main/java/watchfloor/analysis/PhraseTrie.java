package watchfloor.analysis;

import java.util.Arrays;

/**
 * Finds words and phrases at a place of a text, character by character, without cutting the text into strings.
 *
 * <p>A trie whose edges live in one open hash table: a step is one multiplication and mostly one look. Filled once by
 * {@link Builder}, then never changed, so any thread may use it.
 */
final class PhraseTrie {
  static final int NONE = -1;
  static final int ROOT = 0;

  private static final int FIRST_BITS = 16;

  private final long[] edges;
  private final int[] targets;
  private final int mask;
  private final int[] whole;
  private final int[] beginning;
  /** Which first signs any phrase has: most places of a text are turned away by one look. */
  private final long[] firsts;

  private PhraseTrie(Builder builder) {
    firsts = builder.firsts;
    edges = builder.edges;
    targets = builder.targets;
    mask = edges.length - 1;
    whole = Arrays.copyOf(builder.whole, builder.nodes);
    beginning = Arrays.copyOf(builder.beginning, builder.nodes);
  }

  /** The node behind {@code c}, or {@link #NONE}. */
  int step(int node, char c) {
    long edge = ((long) node << 16 | c) + 1;
    int slot = slot(edge, mask);
    while (edges[slot] != 0) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = slot + 1 & mask;
    }
    return NONE;
  }

  /** The value of a phrase that ends at this node, given whether a word of the text ends here too; or {@link #NONE}. */
  int value(int node, boolean boundary) {
    return boundary && whole[node] != NONE ? whole[node] : beginning[node];
  }

  /**
   * The longest phrase that begins at {@code from}: its end in the upper half, its value in the lower; or {@link #NONE}.
   */
  long longest(FoldedText text, int from) {
    if (!mayBegin(text, from)) {
      return NONE;
    }
    long best = NONE;
    int node = ROOT;
    for (int at = from; at < text.length; at++) {
      node = step(node, text.chars[at]);
      if (node == NONE) {
        return best;
      }
      if (whole[node] != NONE || beginning[node] != NONE) {
        int value = value(node, text.boundary(at + 1));
        best = value == NONE ? best : (long) (at + 1) << 32 | value;
      }
    }
    return best;
  }

  /** Whether the first three signs here, or the first or two, are those of a phrase; mostly right where not. */
  boolean mayBegin(FoldedText text, int from) {
    int left = text.length - from;
    int key = left > 0 ? text.chars[from] : 0;
    if (seen(firsts, key)) {
      return true;
    }
    if (left < 2) {
      return false;
    }
    key = key * 0x3D4D51CB + text.chars[from + 1] + 1;
    if (seen(firsts, key)) {
      return true;
    }
    return left > 2 && seen(firsts, key * 0x3D4D51CB + text.chars[from + 2] + 1);
  }

  private static boolean seen(long[] bits, int key) {
    int bit = key * 0x9E3779B1 >>> 32 - FIRST_BITS;
    return (bits[bit >>> 6] >>> bit & 1) != 0;
  }

  private static int slot(long edge, int mask) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  /** Collects phrases. */
  static final class Builder {
    private long[] edges = new long[256];
    private int[] targets = new int[256];
    private int[] whole = {NONE};
    private int[] beginning = {NONE};
    private int nodes = 1;
    private final long[] firsts = new long[1 << FIRST_BITS - 6];

    /**
     * Adds a phrase; the same phrase again takes the new value.
     *
     * @param phrase any case; a trailing {@code *} lets any ending follow
     * @param value  0 or more
     */
    Builder add(String phrase, int value) {
      boolean open = phrase.length() > 1 && phrase.endsWith("*") && Character.isLetterOrDigit(phrase.charAt(phrase.length() - 2));
      FoldedText folded = FoldedText.of(open ? phrase.substring(0, phrase.length() - 1) : phrase.strip());
      if (folded.length == 0) {
        return this;
      }
      begin(folded);
      int node = ROOT;
      for (int i = 0; i < folded.length; i++) {
        node = child(node, folded.chars[i]);
      }
      (open ? beginning : whole)[node] = value;
      return this;
    }

    private void begin(FoldedText phrase) {
      int key = phrase.chars[0];
      for (int i = 1; i < Math.min(3, phrase.length); i++) {
        key = key * 0x3D4D51CB + phrase.chars[i] + 1;
      }
      int bit = key * 0x9E3779B1 >>> 32 - FIRST_BITS;
      firsts[bit >>> 6] |= 1L << bit;
    }

    /** What {@code phrase} stands for so far, or {@link #NONE}. */
    int find(String phrase) {
      FoldedText folded = FoldedText.of(phrase);
      int node = ROOT;
      for (int i = 0; i < folded.length; i++) {
        node = targets[place(edge(node, folded.chars[i]))] - 1;
        if (node < 0) {
          return NONE;
        }
      }
      return whole[node];
    }

    PhraseTrie build() {
      for (int i = 0; i < targets.length; i++) {
        targets[i]--;
      }
      return new PhraseTrie(this);
    }

    private int child(int node, char c) {
      int slot = place(edge(node, c));
      if (edges[slot] != 0) {
        return targets[slot] - 1;
      }
      if (nodes * 2 > edges.length) {
        grow();
        slot = place(edge(node, c));
      }
      if (nodes == whole.length) {
        whole = Arrays.copyOf(whole, nodes * 2);
        beginning = Arrays.copyOf(beginning, nodes * 2);
        Arrays.fill(whole, nodes, nodes * 2, NONE);
        Arrays.fill(beginning, nodes, nodes * 2, NONE);
      }
      edges[slot] = edge(node, c);
      targets[slot] = nodes + 1;
      return nodes++;
    }

    private static long edge(int node, char c) {
      return ((long) node << 16 | c) + 1;
    }

    private int place(long edge) {
      int slot = slot(edge, edges.length - 1);
      while (edges[slot] != 0 && edges[slot] != edge) {
        slot = slot + 1 & edges.length - 1;
      }
      return slot;
    }

    private void grow() {
      long[] oldEdges = edges;
      int[] oldTargets = targets;
      edges = new long[oldEdges.length * 2];
      targets = new int[oldEdges.length * 2];
      for (int i = 0; i < oldEdges.length; i++) {
        if (oldEdges[i] != 0) {
          int slot = place(oldEdges[i]);
          edges[slot] = oldEdges[i];
          targets[slot] = oldTargets[i];
        }
      }
    }
  }
}
