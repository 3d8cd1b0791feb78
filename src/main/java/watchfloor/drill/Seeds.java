package watchfloor.drill;

import java.util.List;
import java.util.SplittableRandom;

/** Makes chance that depends on nothing but its keys, so that a drill is the same at every performance. Pure. */
final class Seeds {
  private Seeds() {}

  static SplittableRandom of(long... keys) {
    long seed = 0x9E3779B97F4A7C15L;
    for (long key : keys) {
      seed = (seed ^ key) * 0xBF58476D1CE4E5B9L;
      seed ^= seed >>> 29;
    }
    return new SplittableRandom(seed);
  }

  /** An index, in proportion to the weights, of which one at least is above 0. */
  static int weighted(double[] weights, SplittableRandom dice) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = dice.nextDouble() * sum;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        left -= weights[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last;
  }

  static <T> T pick(List<T> list, SplittableRandom dice) {
    return list.get(dice.nextInt(list.size()));
  }
}
