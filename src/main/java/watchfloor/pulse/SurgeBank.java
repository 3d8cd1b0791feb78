package watchfloor.pulse;

import java.time.Duration;
import java.util.Arrays;

/**
 * Tells surges in many series of counts at once, each by its own past, with one fixed setting for all of them.
 *
 * <p>A count is smoothed over 45 minutes. A surge begins where that level exceeds 1.25 times the level that the series stays below in 99
 * of 100 ticks, and is the highest of its day, the running hour aside. The quantile is followed in logarithms (stochastic approximation,
 * Robbins and Monro 1951), so that it needs no past in memory, follows a series that grows, and means the same for three mentions a day and for
 * three thousand a minute. After a surge a series raises none for a day, unless the first one is over and the next is twice as high.
 *
 * <p>A series less than four hours old raises nothing; up to the first full day it must rise the further the younger it is, and learns faster.
 * A surge is over after ten minutes in which a faster level, over five minutes, stayed mostly below the quantile at its beginning. In a gap, when a source is away, a low
 * count teaches nothing and ends nothing, and a high one still raises.
 *
 * <p>Arrays of numbers, one cell a series; a tick makes no garbage. One thread.
 */
public final class SurgeBank {
  /** The fixed factor over the quantile. */
  public static final double MARGIN = 1.25;

  private static final double SMOOTH_MINUTES = 45;
  private static final double FAST_MINUTES = 5;
  private static final double QUANTILE = 0.99;
  /** How far the quantile's logarithm may move in a minute. */
  private static final double RATE_A_MINUTE = 0.003;
  private static final double RATE_AT_FIRST = 20;
  private static final double MARGIN_AT_FIRST = 3;
  private static final double DUMB_MINUTES = 4 * 60;
  private static final double DAY_MINUTES = 24 * 60;
  private static final int HOURS = 24;
  private static final double HOUR_MINUTES = 60;
  private static final double WORSE = 2;
  private static final double CALM_MINUTES = 10;
  /** Whatever the past, one mention in five minutes is no surge any more. */
  private static final double QUIET = 1;
  /** Levels are mentions in five minutes, whatever the tick. */
  private static final double UNIT_MINUTES = 5;
  /** Added under the logarithm, so that silence has one. */
  private static final double LEAST = 0.05;
  private static final int NEVER = Integer.MIN_VALUE / 2;

  private final double minutes;
  private final double margin;
  private final double slow;
  private final double fast;
  private final int refractory;
  private final int calmTicks;
  private final int capacity;
  private final int[] age;
  private final double[] level;
  private final double[] fastLevel;
  private final double[] quantile;
  private final double[][] hours;
  private final double[] restOfDay;
  private final int[] raisedAt;
  private final double[] peak;
  private final double[] base;
  private final int[] calm;
  private final boolean[] active;
  private final int[] raised;
  private int raisedCount;
  private int size;
  private int tick;
  private long hour = Long.MIN_VALUE;

  /**
   * @param capacity how many series there can be
   * @param period   between two ticks, at most an hour
   */
  public SurgeBank(int capacity, Duration period) {
    this(capacity, period, MARGIN);
  }

  /** @param margin over the quantile; another one than {@link #MARGIN} is for asking what a changed sensitivity would have raised */
  public SurgeBank(int capacity, Duration period, double margin) {
    this.capacity = capacity;
    this.margin = margin;
    minutes = period.toMillis() / 60_000.0;
    if (!(minutes > 0 && minutes <= HOUR_MINUTES)) {
      throw new IllegalArgumentException("a tick is at most an hour, and more than nothing");
    }
    slow = 1 - Math.exp(-minutes / SMOOTH_MINUTES);
    fast = 1 - Math.exp(-minutes / FAST_MINUTES);
    refractory = (int) Math.round(DAY_MINUTES / minutes);
    calmTicks = (int) Math.max(1, Math.round(CALM_MINUTES / minutes));
    age = new int[capacity];
    level = new double[capacity];
    fastLevel = new double[capacity];
    quantile = new double[capacity];
    hours = new double[HOURS][capacity];
    restOfDay = new double[capacity];
    raisedAt = new int[capacity];
    peak = new double[capacity];
    base = new double[capacity];
    calm = new int[capacity];
    active = new boolean[capacity];
    raised = new int[capacity];
  }

  /**
   * A new series, and its place in what {@link #tick} is given; -1 where there is no room. What comes late into a bank that has long been running was silent
   * until then.
   */
  public int add() {
    if (size == capacity) {
      return -1;
    }
    raisedAt[size] = NEVER;
    age[size] = tick;
    quantile[size] = Math.log(LEAST);
    return size++;
  }

  /** How many series there are. */
  public int size() {
    return size;
  }

  /**
   * Goes on by one tick.
   *
   * @param counts of each series in this tick, by place; longer than there are series is no matter
   * @param gap    whether a source was away, so that a low count may be none
   */
  public void tick(int[] counts, boolean gap) {
    raisedCount = 0;
    turnHour();
    double unit = UNIT_MINUTES / minutes;
    int place = (int) Math.floorMod(hour, (long) HOURS);
    for (int i = 0; i < size; i++) {
      double now = counts[i] * unit;
      if (gap && now < level[i]) {
        continue;
      }
      level[i] += Math.max(slow, 1.0 / (age[i] + 1)) * (now - level[i]);
      fastLevel[i] += Math.max(fast, 1.0 / (age[i] + 1)) * (now - fastLevel[i]);
      double log = Math.log(level[i] + LEAST);
      if (active[i]) {
        follow(i);
      } else if (rises(i, log)) {
        begin(i);
      }
      hours[place][i] = Math.max(hours[place][i], level[i]);
      learn(i, log, gap);
      age[i]++;
    }
    tick++;
  }

  private void turnHour() {
    long now = (long) Math.floor(tick * minutes / HOUR_MINUTES);
    if (now == hour) {
      return;
    }
    hour = now;
    int place = (int) Math.floorMod(hour, (long) HOURS);
    Arrays.fill(hours[place], 0, size, 0);
    Arrays.fill(restOfDay, 0, size, 0);
    for (double[] one : hours) {
      for (int i = 0; i < size; i++) {
        restOfDay[i] = Math.max(restOfDay[i], one[i]);
      }
    }
  }

  private boolean rises(int i, double log) {
    double old = age[i] * minutes;
    if (old < DUMB_MINUTES || level[i] <= restOfDay[i]) {
      return false;
    }
    double young = old >= DAY_MINUTES ? 0 : 1 - (old - DUMB_MINUTES) / (DAY_MINUTES - DUMB_MINUTES);
    double needed = margin + young * Math.max(0, MARGIN_AT_FIRST - margin);
    boolean rested = tick - raisedAt[i] >= refractory || level[i] >= WORSE * peak[i];
    return rested && log > quantile[i] + Math.log(needed);
  }

  private void begin(int i) {
    active[i] = true;
    raisedAt[i] = tick;
    peak[i] = level[i];
    base[i] = Math.exp(quantile[i]);
    calm[i] = 0;
    raised[raisedCount++] = i;
  }

  private void follow(int i) {
    peak[i] = Math.max(peak[i], level[i]);
    calm[i] = fastLevel[i] <= Math.max(QUIET, base[i]) ? calm[i] + 1 : Math.max(0, calm[i] - 1);
    if (calm[i] >= calmTicks) {
      active[i] = false;
    }
  }

  private void learn(int i, double log, boolean gap) {
    if (age[i] == 0) {
      quantile[i] = log;
    } else if (!gap) {
      double young = Math.max(0, 1 - age[i] * minutes / DAY_MINUTES);
      double rate = RATE_A_MINUTE * minutes * Math.max(1, RATE_AT_FIRST * young);
      quantile[i] += log > quantile[i] ? rate * QUANTILE : -rate * (1 - QUANTILE);
    }
  }

  /** How many series began to surge with the last tick. */
  public int raised() {
    return raisedCount;
  }

  /** The place of one of them. @param nth from 0 */
  public int raised(int nth) {
    return raised[nth];
  }

  /** Whether a series surges. */
  public boolean active(int series) {
    return active[series];
  }

  /** The smoothed level: mentions in five minutes. */
  public double level(int series) {
    return level[series];
  }

  /** What the series stays below in 99 of 100 ticks: mentions in five minutes; while it surges, as it was at the beginning. */
  public double usual(int series) {
    return active[series] ? base[series] : Math.exp(quantile[series]);
  }

  /** How many ticks ago the newest surge of a series began. */
  int since(int series) {
    return tick - 1 - raisedAt[series];
  }
}
