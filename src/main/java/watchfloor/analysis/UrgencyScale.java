package watchfloor.analysis;

import java.util.List;
import watchfloor.mention.Author;
import watchfloor.mention.Mention;
import watchfloor.mention.UrgencyParts;

/**
 * Says how soon a person should look at a mention, 0 to 100: words of danger first, then anger, then whether we were asked
 * ourselves. Reach adds a few points at the most: a stranger with a fire comes before a star with a cold coffee. Immutable.
 */
final class UrgencyScale {
  private static final double ANGER = 38;
  private static final double GLAD = 0.4;
  private static final int ASKED = 10;
  private static final int SPOKEN_TO = 10;
  private static final int COMPLAINT_TO_US = 8;
  private static final int DANGER_AT_MOST = 60;
  private static final int SECOND_DANGER = 3;
  private static final int REACH_AT_MOST = 5;

  private final PhraseTrie danger;
  private final int[] points;

  private UrgencyScale(PhraseTrie danger, int[] points) {
    this.danger = danger;
    this.points = points;
  }

  /** With the packed list of words and their points; it serves all languages at once. */
  static UrgencyScale packed() {
    List<WordLists.Entry> entries = WordLists.read("urgency.tsv");
    PhraseTrie.Builder trie = new PhraseTrie.Builder();
    int[] points = new int[entries.size()];
    for (int i = 0; i < points.length; i++) {
      trie.add(entries.get(i).word(), i);
      points[i] = Integer.parseInt(entries.get(i).value());
    }
    return new UrgencyScale(trie.build(), points);
  }

  /** @param taught what corrections add or take, in points */
  int urgency(Mention mention, FoldedText text, double score, int taught) {
    int sum = danger(text, score) + anger(score) + asked(mention, text, score) + reach(mention.author()) + taught;
    return Math.max(0, Math.min(100, sum));
  }

  /** The same, part by part. */
  UrgencyParts parts(Mention mention, FoldedText text, double score, int taught) {
    return new UrgencyParts(danger(text, score), anger(score), asked(mention, text, score), reach(mention.author()), 0, 0, taught);
  }

  private int danger(FoldedText text, double score) {
    // Who praises the wheelchair service is in no danger.
    return (int) Math.round(dangerOf(text) * (score >= GLAD ? 0.3 : 1));
  }

  private static int anger(double score) {
    return (int) Math.round(Math.max(0, -score) * ANGER);
  }

  private static int asked(Mention mention, FoldedText text, double score) {
    return mention.direct() ? SPOKEN_TO + (text.questions > 0 ? ASKED : 0) + (score < 0 ? COMPLAINT_TO_US : 0) : 0;
  }

  /** The worst word in full, and a little for each further one. */
  private int dangerOf(FoldedText text) {
    int worst = 0;
    int sum = 0;
    int covered = 0;
    for (int i = 0; i < text.words; i++) {
      long hit = text.start[i] < covered ? PhraseTrie.NONE : danger.longest(text, text.start[i]);
      if (hit != PhraseTrie.NONE) {
        covered = Lexicon.end(hit);
        worst = Math.max(worst, points[(int) hit]);
        sum += SECOND_DANGER;
      }
    }
    return Math.min(DANGER_AT_MOST, worst + Math.max(0, sum - SECOND_DANGER));
  }

  private static int reach(Author author) {
    return author.followers() <= 0 ? 0 : (int) Math.round(Math.min(REACH_AT_MOST, Math.log10(author.followers())));
  }
}
