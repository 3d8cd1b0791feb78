package watchfloor.bench;

import java.util.Arrays;

/** What several runs of one measurement gave: the lowest, the middle and the highest value, in the figure's unit. */
public record Spread(double min, double median, double max) {

  /**
   * Of one value or more, in any order; of an even number of values the median is the mean of the two in the middle.
   *
   * @throws IllegalArgumentException there is no value
   */
  public static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a spread needs a value");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }

  /** Of each run's value divided by the same run's other value: two runs apart in time may have met another machine. */
  static Spread ofRatios(double[] values, double[] others) {
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values[i] / others[i];
    }
    return of(ratios);
  }
}
