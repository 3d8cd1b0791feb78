package watchfloor.pulse;

/**
 * Tells where the share of negative mentions turns although no more is said: a binomial CUSUM (Page 1954; Reynolds and Stoumbos 1999) for many
 * series at once, with one fixed setting.
 *
 * <p>Each tick adds how much likelier its mentions are at odds of 1.8 times the usual than at the usual ones, at half weight, because posts
 * answer each other and are not independent; a sum of 14 raises, and the share of what made the sum must be ten points over the usual
 * one. The usual share is that of about the last day, is not learnt from a series that is suspected, and needs 200 judged mentions and four hours before
 * anything is raised. It is over when the share of the last quarter of an hour came halfway back.
 *
 * <p>Arrays of numbers; a tick makes no garbage. One thread.
 */
final class ShareBank {
  private static final double ODDS = 1.8;
  private static final double WEIGHT = 0.5;
  private static final double RAISE = 14;
  private static final double LEAST_TURN = 0.10;
  private static final double LEAST_JUDGED = 200;
  private static final int LEAST_AGE = 4 * 60;
  /** Above such a sum the usual share stands still. */
  private static final double SUSPECT = 4;
  private static final double FORGET = Math.exp(-1 / (24.0 * 60));
  private static final double FORGET_FAST = Math.exp(-1 / 15.0);
  private static final int REFRACTORY = 6 * 60;
  /** A turn that lasts so long is the new usual. */
  private static final int LONGEST = 24 * 60;
  /** One negative and two others, so that a young series has a share. */
  private static final double PRIOR = 1;
  private static final double PRIOR_OTHERS = 2;

  private final int[] age;
  private final double[] negative;
  private final double[] judged;
  private final double[] fastNegative;
  private final double[] fastJudged;
  private final double[] sum;
  private final double[] sumNegative;
  private final double[] sumJudged;
  private final double[] usual;
  private final int[] raisedAt;
  private final boolean[] active;
  private final int[] raised;
  private int raisedCount;
  private int size;

  ShareBank(int capacity) {
    age = new int[capacity];
    negative = new double[capacity];
    judged = new double[capacity];
    fastNegative = new double[capacity];
    fastJudged = new double[capacity];
    sum = new double[capacity];
    sumNegative = new double[capacity];
    sumJudged = new double[capacity];
    usual = new double[capacity];
    raisedAt = new int[capacity];
    active = new boolean[capacity];
    raised = new int[capacity];
  }

  /** A new series; the caller keeps to the capacity. */
  int add() {
    raisedAt[size] = Integer.MIN_VALUE / 2;
    return size++;
  }

  /**
   * Goes on by a minute.
   *
   * @param negatives negative mentions of each series in it
   * @param all       its judged mentions, those included
   */
  void tick(int[] negatives, int[] all) {
    raisedCount = 0;
    for (int i = 0; i < size; i++) {
      fastNegative[i] = fastNegative[i] * FORGET_FAST + negatives[i];
      fastJudged[i] = fastJudged[i] * FORGET_FAST + all[i];
      age[i]++;
      double share = (negative[i] + PRIOR) / (judged[i] + PRIOR + PRIOR_OTHERS);
      if (active[i]) {
        follow(i);
      } else if (all[i] > 0) {
        weigh(i, negatives[i], all[i], share);
      }
      if (sum[i] < SUSPECT && !active[i]) {
        negative[i] = negative[i] * FORGET + negatives[i];
        judged[i] = judged[i] * FORGET + all[i];
      }
    }
  }

  private void weigh(int i, int negatives, int all, double share) {
    double turned = ODDS * share / (1 - share + ODDS * share);
    double gain = negatives * Math.log(turned / share) + (all - negatives) * Math.log((1 - turned) / (1 - share));
    sum[i] += WEIGHT * gain;
    sumNegative[i] += negatives;
    sumJudged[i] += all;
    if (sum[i] <= 0) {
      reset(i);
    } else if (sum[i] > RAISE) {
      boolean known = judged[i] >= LEAST_JUDGED && age[i] >= LEAST_AGE && age[i] - raisedAt[i] >= REFRACTORY;
      if (known && sumNegative[i] / sumJudged[i] - share >= LEAST_TURN) {
        active[i] = true;
        usual[i] = share;
        raisedAt[i] = age[i];
        raised[raisedCount++] = i;
      } else if (sumJudged[i] > 2 * judged[i] + LEAST_JUDGED) {
        learnAnew(i);
      }
      sum[i] = active[i] ? sum[i] : Math.min(sum[i], RAISE);
    }
  }

  private void follow(int i) {
    double halfway = usual[i] + LEAST_TURN / 2;
    boolean back = fastJudged[i] > 0 && fastNegative[i] / fastJudged[i] < halfway;
    if (back || age[i] - raisedAt[i] >= LONGEST) {
      active[i] = false;
      if (!back) {
        learnAnew(i);
      }
      reset(i);
    }
  }

  /** What is the usual was wrong, or is over: the share of now is. */
  private void learnAnew(int i) {
    double now = fastJudged[i] > 0 ? fastNegative[i] / fastJudged[i] : usual[i];
    judged[i] = LEAST_JUDGED;
    negative[i] = now * LEAST_JUDGED;
    reset(i);
  }

  private void reset(int i) {
    sum[i] = 0;
    sumNegative[i] = 0;
    sumJudged[i] = 0;
  }

  int raised() {
    return raisedCount;
  }

  int raised(int nth) {
    return raised[nth];
  }

  boolean active(int series) {
    return active[series];
  }

  /** The share of negative among the judged ones of about the last quarter of an hour, 0 to 1. */
  double share(int series) {
    return fastJudged[series] > 0 ? fastNegative[series] / fastJudged[series] : 0;
  }

  /** The usual one; while it is turned, as it was before. */
  double usual(int series) {
    return active[series] ? usual[series] : (negative[series] + PRIOR) / (judged[series] + PRIOR + PRIOR_OTHERS);
  }

  /** How many minutes ago the newest turn of a series was told. */
  int since(int series) {
    return age[series] - raisedAt[series];
  }
}
