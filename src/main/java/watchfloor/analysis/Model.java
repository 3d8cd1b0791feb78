package watchfloor.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What was learned: a table with a small weight for each feature and each thing to be told, all of a feature's weights side by side, so that
 * one look in memory serves every head. Immutable; any number of threads may ask it at once.
 *
 * <p>Heads stand in this order: negative, neutral, positive, then the issues, then urgency. Equal teaching makes an equal model, to the byte.
 */
final class Model {
  static final int SENTIMENTS = 3;
  /** Stands for "none of our issues" among the issues that a person named. */
  static final String NO_ISSUE = "-";

  private final List<String> issues;
  private final byte[] table;
  private final float[] scales;
  private final Facts facts;

  /**
   * What is known of a model beside its weights.
   *
   * @param languages  those whose sentiment was taught often enough to be decided by it, beside English
   * @param issuePosts how many posts taught an issue; 0: the center's words alone decide
   * @param sureFrom   0 to 1, from which confidence an issue is decided
   * @param taughtFrom what tells which corrections and which base it was made of; 0 for the base itself
   */
  record Facts(Set<String> languages, int issuePosts, double sureFrom, long taughtFrom) {
    Facts {
      languages = Set.copyOf(languages);
    }
  }

  /** @param table {@link Features#SIZE} rows of one byte a head */
  Model(List<String> issues, byte[] table, float[] scales, Facts facts) {
    this.issues = List.copyOf(issues);
    this.table = table;
    this.scales = scales;
    this.facts = Objects.requireNonNull(facts, "facts");
    if (scales.length != heads() || table.length != Features.SIZE * heads()) {
      throw new IllegalArgumentException("a table of " + table.length + " for " + heads() + " heads");
    }
  }

  /** The ids of the issues that it was taught, in the order of their heads. */
  List<String> issues() {
    return issues;
  }

  Facts facts() {
    return facts;
  }

  int heads() {
    return heads(issues.size());
  }

  static int heads(int issues) {
    return SENTIMENTS + issues + 1;
  }

  int urgencyHead() {
    return SENTIMENTS + issues.size();
  }

  byte weight(int place, int head) {
    return table[place * heads() + head];
  }

  float scale(int head) {
    return scales[head];
  }

  /**
   * Adds up what the features say to each head.
   *
   * @param sums scratch, as long as there are heads
   */
  void weigh(Features features, float[] sums, double[] logits) {
    int heads = heads();
    Arrays.fill(sums, 0, heads, 0);
    for (int i = 0; i < features.count; i++) {
      int row = features.place[i] * heads;
      float value = features.value[i];
      for (int head = 0; head < heads; head++) {
        sums[head] += table[row + head] * value;
      }
    }
    for (int head = 0; head < heads; head++) {
      logits[head] = sums[head] * scales[head];
    }
  }

  /** Turns what was added up for some neighbouring heads into shares of one. */
  static void shares(double[] logits, int from, int to) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      most = Math.max(most, logits[i]);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      // The strict one: the same on every machine, so that a model is rebuilt to the byte anywhere.
      logits[i] = StrictMath.exp(logits[i] - most);
      sum += logits[i];
    }
    for (int i = from; i < to; i++) {
      logits[i] /= sum;
    }
  }

  /** What one feature says to a head. */
  double said(Features features, int feature, int head) {
    return weight(features.place[feature], head) * (double) features.value[feature] * scales[head];
  }

  int hashOfTable() {
    return Arrays.hashCode(table);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Model model && issues.equals(model.issues) && facts.equals(model.facts)
        && Arrays.equals(scales, model.scales) && Arrays.equals(table, model.table);
  }

  @Override
  public int hashCode() {
    return Objects.hash(issues, facts, Arrays.hashCode(scales), Arrays.hashCode(table));
  }
}
