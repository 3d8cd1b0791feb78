package watchfloor.channel.demo;

import java.util.List;

/**
 * A small, fast source of chance whose throws depend on nothing but its keys, so that the demo's world is the same at every
 * look. SplitMix64 after Steele, Lea and Flood (OOPSLA 2014). For one thread.
 */
final class Dice {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long key, long second, long third, long fourth) {
    return new Dice(mix(mix(mix(mix(key) + second) + third * GAMMA) + fourth));
  }

  static long mix(long value) {
    long z = value + GAMMA;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** 0 to 1, without 1. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** Both ends are possible. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** About normal, mean 0, deviation 1. */
  double bell() {
    return (unit() + unit() + unit() + unit() + unit() + unit() - 3) * Math.sqrt(2);
  }

  /** How often something happens that happens {@code mean} times on average; mean up to some hundreds. */
  int poisson(double mean) {
    if (mean > 30) {
      return (int) Math.max(0, Math.round(mean + bell() * Math.sqrt(mean)));
    }
    double limit = Math.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  /** An index, in proportion to the weights. */
  int weighted(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
