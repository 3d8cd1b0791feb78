package watchfloor.analysis;

import java.util.Arrays;

/**
 * What one lexicon knows of each word of one text: what it does there, and its rating after what stands around it. Filled over and over;
 * belongs to the thread that made it.
 */
final class Words {
  Lexicon.Role[] roles = new Lexicon.Role[64];
  double[] weights = new double[64];
  /** Whether a word was turned by another within reach before it. */
  boolean[] turned = new boolean[64];
  int count;
  /** -1 to 1; NaN where nothing was rated. */
  double score = Double.NaN;

  void clear(int words) {
    if (roles.length < words) {
      roles = new Lexicon.Role[words * 2];
      weights = new double[words * 2];
      turned = new boolean[words * 2];
    }
    Arrays.fill(roles, 0, words, null);
    Arrays.fill(weights, 0, words, 0);
    Arrays.fill(turned, 0, words, false);
    count = words;
    score = Double.NaN;
  }
}
