package watchfloor.bench;

import java.util.Locale;

/**
 * What a figure should be. Goals are judged by the median of the runs.
 *
 * @param of    what is held against the bound
 * @param least whether the bound is the least that is good enough, else it is the most
 */
public record Goal(Of of, boolean least, double bound) {
  /** The figure itself, or its ratio to the peer's. */
  public enum Of {
    OURS,
    RATIO
  }

  public static Goal ratioAtLeast(double bound) {
    return new Goal(Of.RATIO, true, bound);
  }

  public static Goal ratioAtMost(double bound) {
    return new Goal(Of.RATIO, false, bound);
  }

  public static Goal atLeast(double bound) {
    return new Goal(Of.OURS, true, bound);
  }

  public static Goal atMost(double bound) {
    return new Goal(Of.OURS, false, bound);
  }

  boolean met(double median) {
    return least ? median >= bound : median <= bound;
  }

  /** As {@code ratio >= 0.6}. */
  String words() {
    String number = bound == Math.rint(bound) ? String.format(Locale.ROOT, "%,.0f", bound) : String.format(Locale.ROOT, "%,.2f", bound);
    return (of == Of.RATIO ? "ratio " : "") + (least ? ">= " : "<= ") + number;
  }
}
