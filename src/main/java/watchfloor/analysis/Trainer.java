package watchfloor.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Learns a table from examples: softmax for sentiment, softmax for issues, least squares for urgency, all in one pass over an example.
 *
 * <p>Steps are AdaGrad's: J. Duchi, E. Hazan and Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization",
 * JMLR 12 (2011), figure 1, diagonal. Rarer classes weigh more, by the square root of how rare they are. Everything that could differ from run
 * to run is fixed: the order is shuffled by a generator of its own and arithmetic is strict, so that equal examples make equal tables.
 * Some 40,000 examples a second and pass. Belongs to the thread that made it.
 */
final class Trainer {
  private static final float RATE = 0.01f;
  private static final int PASSES_AT_LEAST = 4;
  private static final int PASSES_AT_MOST = 12;
  /** A few posts are gone over more often, so that they are heard at all; many are not, so that they are not learned by heart. */
  private static final int STEPS_WANTED = 20_000;
  private static final float BYTE = 127;

  private final int issues;
  private final int heads;
  private final float[] weights;
  private final float[] squares;
  private final double[] logits;
  private final float[] slopes;
  private final float[] classWeights;

  Trainer(int issues) {
    this.issues = issues;
    heads = Model.heads(issues);
    weights = new float[Features.SIZE * heads];
    squares = new float[Features.SIZE * heads];
    logits = new double[heads];
    slopes = new float[heads];
    classWeights = new float[heads];
  }

  /** Begins where another model stands, in what it says of sentiment. */
  void begin(Model base) {
    for (int place = 0; place < Features.SIZE; place++) {
      for (int head = 0; head < Model.SENTIMENTS; head++) {
        weights[place * heads + head] = base.weight(place, head) * base.scale(head);
      }
    }
  }

  /** Begins with a weight, such as that of a center's words for its issue. */
  void begin(int place, int issue, float weight) {
    weights[place * heads + Model.SENTIMENTS + issue] = weight;
  }

  void learn(List<Example> examples) {
    int n = examples.size();
    if (n == 0) {
      return;
    }
    weighClasses(examples);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    long dice = 0x5DEECE66DL;
    int passes = Math.max(PASSES_AT_LEAST, Math.min(PASSES_AT_MOST, STEPS_WANTED / n));
    for (int pass = 0; pass < passes; pass++) {
      for (int i = n - 1; i > 0; i--) {
        dice = dice * 6364136223846793005L + 1442695040888963407L;
        int j = (int) ((dice >>> 33) % (i + 1));
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (int at : order) {
        step(examples.get(at));
      }
    }
  }

  private void weighClasses(List<Example> examples) {
    Arrays.fill(classWeights, 1);
    int[] counts = new int[heads];
    for (Example example : examples) {
      if (example.sentiment() != Example.UNSAID) {
        counts[example.sentiment()]++;
      }
      if (example.issue() != Example.UNSAID) {
        counts[Model.SENTIMENTS + example.issue()]++;
      }
    }
    weighClasses(counts, 0, Model.SENTIMENTS);
    weighClasses(counts, Model.SENTIMENTS, Model.SENTIMENTS + issues);
  }

  /** So that the mean weight of an example is one. */
  private void weighClasses(int[] counts, int from, int to) {
    double said = 0;
    double weighed = 0;
    for (int head = from; head < to; head++) {
      said += counts[head];
      weighed += Math.sqrt(counts[head]);
    }
    for (int head = from; head < to && said > 0; head++) {
      classWeights[head] = counts[head] == 0 ? 0 : (float) (said / weighed / Math.sqrt(counts[head]));
    }
  }

  private void step(Example example) {
    int[] place = example.place();
    float[] value = example.value();
    Arrays.fill(slopes, 0);
    for (int i = 0; i < place.length; i++) {
      int row = place[i] * heads;
      for (int head = 0; head < heads; head++) {
        slopes[head] += weights[row + head] * value[i];
      }
    }
    for (int head = 0; head < heads; head++) {
      logits[head] = slopes[head];
    }
    if (example.sentiment() != Example.UNSAID) {
      slopes(0, Model.SENTIMENTS, example.sentiment());
      update(place, value, 0, Model.SENTIMENTS);
    }
    if (example.issue() != Example.UNSAID) {
      slopes(Model.SENTIMENTS, heads - 1, example.issue());
      update(place, value, Model.SENTIMENTS, heads - 1);
    }
    if (!Float.isNaN(example.urgency())) {
      logits[heads - 1] -= example.urgency();
      update(place, value, heads - 1, heads);
    }
  }

  private void slopes(int from, int to, int truth) {
    Model.shares(logits, from, to);
    double weight = classWeights[from + truth];
    logits[from + truth] -= 1;
    for (int head = from; head < to; head++) {
      logits[head] *= weight;
    }
  }

  private void update(int[] place, float[] value, int from, int to) {
    for (int head = from; head < to; head++) {
      slopes[head] = (float) logits[head];
    }
    for (int i = 0; i < place.length; i++) {
      int row = place[i] * heads;
      for (int head = from; head < to; head++) {
        float slope = slopes[head] * value[i];
        float square = squares[row + head] + slope * slope;
        squares[row + head] = square;
        weights[row + head] -= RATE * slope / ((float) Math.sqrt(square) + 1e-6f);
      }
    }
  }

  /** The table as it stands, each head's largest weight at the end of a byte's range. */
  Model model(List<String> issueIds, Model.Facts facts) {
    float[] scales = new float[heads];
    for (int row = 0; row < weights.length; row += heads) {
      for (int head = 0; head < heads; head++) {
        scales[head] = Math.max(scales[head], Math.abs(weights[row + head]));
      }
    }
    byte[] table = new byte[weights.length];
    for (int head = 0; head < heads; head++) {
      scales[head] = scales[head] == 0 ? 1 : scales[head] / BYTE;
    }
    for (int row = 0; row < weights.length; row += heads) {
      for (int head = 0; head < heads; head++) {
        float weight = weights[row + head];
        table[row + head] = weight == 0 ? 0 : (byte) Math.round(weight / scales[head]);
      }
    }
    return new Model(issueIds, table, scales, facts);
  }
}
