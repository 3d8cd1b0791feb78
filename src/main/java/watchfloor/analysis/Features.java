package watchfloor.analysis;

import java.util.Arrays;

/**
 * What the model sees of one text: places of its table with how much of each is there. Words and pairs of neighbours, hashed; a word
 * that was turned counts as another word too; what the lexicon and the center's own words make of it; how loudly it is written.
 *
 * <p>Filled over and over without making anything new; belongs to the thread that made it. A place stands for whatever hashes to it:
 * two words that meet there share their weights, which costs little at this size and saves every dictionary.
 */
final class Features {
  static final int BITS = 18;
  static final int SIZE = 1 << BITS;
  /** The feature of every text. */
  static final int BIAS = 0;
  private static final int MASK = SIZE - 1;
  private static final int TURNED = 0x2545F491;
  private static final int PAIR = 0x5BD1E995;
  private static final int OVER = 0x38495AB5;
  private static final int STEMS = 0x6B43A9B5;
  private static final int STEM = 4;
  private static final int START = 0x9747;
  private static final int SIGNAL = 0x1B873593;
  private static final int WORDS_AT_MOST = 400;
  private static final float RATED = 0.5f;

  int[] place = new int[256];
  float[] value = new float[256];
  /** The word of the text that a feature comes from; -1 for none. */
  int[] word = new int[256];
  int count;

  void of(FoldedText text, Words words, double[] issueHits, int[] issuePlaces) {
    count = 0;
    add(BIAS, 1, -1);
    int n = Math.min(text.words, WORDS_AT_MOST);
    float each = 20f / (n + 5);
    int before = START;
    int earlier = START;
    for (int i = 0; i < n; i++) {
      int hash = text.hash[i];
      add(mix(hash), each, i);
      add(mix(before * PAIR + hash), each, i);
      add(mix(earlier * OVER + hash), each, i);
      if (words.turned[i]) {
        add(mix(hash ^ TURNED), each, i);
      }
      stems(text, i, each);
      earlier = before;
      before = hash;
    }
    lexicon(n, words, each);
    for (int i = 0; i < issuePlaces.length; i++) {
      if (issueHits[i] > 0) {
        add(issuePlaces[i], (float) Math.min(3, issueHits[i]), -1);
      }
    }
    manner(text, each);
  }

  /** What a longer word begins with: cancelled, cancelling and cancellation are one matter. */
  private void stems(FoldedText text, int i, float each) {
    int from = text.start[i];
    int letters = text.end[i] - from;
    if (letters < STEM) {
      return;
    }
    int hash = STEM;
    for (int at = from; at < from + STEM; at++) {
      hash = hash * 31 + text.chars[at];
    }
    add(mix(hash * STEMS), each, i);
    if (letters > STEM) {
      add(mix((hash * 31 + text.chars[from + STEM]) * STEMS), each, i);
    }
  }

  private void lexicon(int n, Words words, float each) {
    float good = 0;
    float bad = 0;
    for (int i = 0; i < n; i++) {
      float weight = (float) words.weights[i];
      if (words.roles[i] == Lexicon.Role.RATED) {
        good += Math.max(0, weight);
        bad += Math.max(0, -weight);
      }
    }
    boolean rated = !Double.isNaN(words.score);
    add(signal(1), good * RATED, -1);
    add(signal(2), bad * RATED, -1);
    add(signal(rated ? 3 : 4), each, -1);
    if (rated) {
      add(signal(5), (float) words.score, -1);
      add(signal(16 + (int) Math.floor((words.score + 1) * 4.999)), each, -1);
    }
  }

  private void manner(FoldedText text, float each) {
    add(signal(32 + Math.min(3, text.exclamations)), each, -1);
    add(signal(40 + Math.min(3, text.questions)), each, -1);
    add(signal(48 + Math.min(3, text.capitals)), each, -1);
    add(signal(56 + Math.min(7, text.words / 5)), each, -1);
    add(signal(text.linked ? 6 : 7), each, -1);
  }

  /** Where the center's words for an issue count. */
  static int issuePlace(String id) {
    return mix(id.hashCode() * SIGNAL + 77);
  }

  private static int signal(int which) {
    return mix(which * SIGNAL);
  }

  /** Spreads a hash over the table, the place of every text left out. */
  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B1;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA77;
    mixed ^= mixed >>> 13;
    return Math.max(1, mixed & MASK);
  }

  /** Holds what an example holds; read only until it is filled again. */
  void show(Example example) {
    count = 0;
    for (int i = 0; i < example.place().length; i++) {
      add(example.place()[i], example.value()[i], -1);
    }
  }

  private void add(int at, float much, int from) {
    if (count == place.length) {
      place = Arrays.copyOf(place, count * 2);
      value = Arrays.copyOf(value, count * 2);
      word = Arrays.copyOf(word, count * 2);
    }
    place[count] = at;
    value[count] = much;
    word[count++] = from;
  }
}
