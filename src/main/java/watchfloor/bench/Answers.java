package watchfloor.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import watchfloor.analysis.Analyser;
import watchfloor.mention.Correction;
import watchfloor.mention.Insight;

/**
 * How right an analyser was on labelled posts.
 *
 * @param sentiment macro-F1 of the three classes
 * @param issues    the share of posts with an issue whose likeliest one is right
 * @param covered   the largest share of those, the surest first, of which .80 are right
 * @param decided   the share that the analyser decided by itself
 * @param precision the share of the decided that is right
 */
record Answers(double sentiment, double issues, double covered, double decided, double precision) {
  private static final double PRECISION = 0.80;
  private static final int CLASSES = 3;

  /** How sure it was of an issue, whether it decided, and whether it was right. */
  private record Told(double confidence, boolean decided, boolean right) {}

  static Answers of(Analyser analyser, List<LabelledPosts.Post> posts) {
    int[][] said = new int[CLASSES][CLASSES + 1];
    List<Told> told = new ArrayList<>();
    for (LabelledPosts.Post post : posts) {
      Insight insight = analyser.insight(post.mention());
      said[Correction.sentiment(post.sentiment())][insight.judgement().sentiment().ordinal()]++;
      if (!post.issue().isEmpty()) {
        boolean any = !insight.suggestions().isEmpty();
        boolean right = any && insight.suggestions().get(0).issue().id().equals(post.issue());
        told.add(new Told(any ? insight.suggestions().get(0).confidence() : 0, !insight.judgement().issue().none(), right));
      }
    }
    double right = told.stream().filter(Told::right).count();
    double decided = told.stream().filter(Told::decided).count();
    double decidedRight = told.stream().filter(one -> one.decided() && one.right()).count();
    return new Answers(macroF1(said), right / told.size(), covered(told), decided / told.size(), decided == 0 ? 0 : decidedRight / decided);
  }

  private static double covered(List<Told> told) {
    told.sort(Comparator.comparingDouble(Told::confidence).reversed());
    int right = 0;
    int covered = 0;
    for (int i = 0; i < told.size(); i++) {
      right += told.get(i).right() ? 1 : 0;
      covered = right >= PRECISION * (i + 1) ? i + 1 : covered;
    }
    return covered / (double) told.size();
  }

  private static double macroF1(int[][] said) {
    double sum = 0;
    for (int one = 0; one < CLASSES; one++) {
      int truth = 0;
      int claimed = 0;
      for (int other = 0; other <= CLASSES; other++) {
        truth += said[one][other];
        claimed += other < CLASSES ? said[other][one] : 0;
      }
      sum += truth + claimed == 0 ? 0 : 2.0 * said[one][one] / (truth + claimed);
    }
    return sum / CLASSES;
  }
}
