package watchfloor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import watchfloor.mention.DecidingWord;

/** Says which words of a text decided: a word's own weight, with its share of the pairs and beginnings that it is in, against the other answers. */
final class Reasons {
  private static final int WORDS_AT_MOST = 5;
  /** What a center's word for an issue counts, in the measure of the model's weights. */
  private static final double SAID = 1;

  private final Model model;
  private final Scratch scratch;

  /** @param scratch as the judgement left it */
  Reasons(Model model, Scratch scratch) {
    this.model = model;
    this.scratch = scratch;
  }

  FoldedText text() {
    return scratch.text;
  }

  List<DecidingWord> sentiment(int head) {
    double[] weights = weights(head, 0, Model.SENTIMENTS);
    for (int i = 0; i < scratch.text.words; i++) {
      double rated = scratch.words.roles[i] == Lexicon.Role.RATED ? scratch.words.weights[i] / 4 : 0;
      weights[i] += head == 1 ? 0 : head == 0 ? -rated : rated;
    }
    return weightiest(weights);
  }

  /** Where the lists alone decided. */
  List<DecidingWord> rated() {
    double[] weights = new double[scratch.text.words];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = scratch.words.roles[i] == Lexicon.Role.RATED ? scratch.words.weights[i] / 4 : 0;
    }
    return weightiest(weights);
  }

  /**
   * @param issue its place in the model; -1 where the center's words alone decided
   * @param says  whether one of its words begins at a place of the text
   */
  List<DecidingWord> issue(int issue, IntPredicate says) {
    int head = Model.SENTIMENTS + issue;
    double[] weights = issue < 0 ? new double[scratch.text.words] : weights(head, Model.SENTIMENTS, model.urgencyHead());
    for (int i = 0; i < weights.length; i++) {
      weights[i] += says.test(scratch.text.start[i]) ? SAID : 0;
    }
    return weightiest(weights);
  }

  /** What each word says to a head beyond what it says to its neighbours on average. */
  private double[] weights(int head, int from, int to) {
    double[] weights = new double[scratch.text.words];
    Features features = scratch.features;
    for (int i = 0; i < features.count; i++) {
      if (features.word[i] >= 0) {
        double all = 0;
        for (int other = from; other < to; other++) {
          all += model.said(features, i, other);
        }
        weights[features.word[i]] += model.said(features, i, head) - all / (to - from);
      }
    }
    return weights;
  }

  private List<DecidingWord> weightiest(double[] weights) {
    Map<String, Double> byWord = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        byWord.merge(new String(scratch.text.chars, scratch.text.start[i], scratch.text.end[i] - scratch.text.start[i]), weights[i], Double::sum);
      }
    }
    List<DecidingWord> words = new ArrayList<>();
    byWord.forEach((word, weight) -> words.add(new DecidingWord(word, weight)));
    words.sort(Comparator.comparingDouble((DecidingWord word) -> -Math.abs(word.weight())).thenComparing(DecidingWord::word));
    return List.copyOf(words.subList(0, Math.min(WORDS_AT_MOST, words.size())));
  }
}
