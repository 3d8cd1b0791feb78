package watchfloor.pulse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts many parts of the conversation by minute, and has surges and turns told in each of them.
 *
 * <p>Until it {@link #begin begins} it gathers up to 27 hours in any order; from then on minutes are closed one after the other, and it keeps the last four
 * hours. What is written up to ten minutes late counts in the running minute; what is later still is no news. The number of series is bounded, and
 * one for which there is no room is not watched. A minute makes no garbage. Single writer.
 */
final class SeriesTable {
  private static final int KEPT = 256;
  private static final int LATE = 10;
  private static final double FORGET = Math.exp(-1 / 45.0);
  /** Mentions a minute from which on a minute without any is taken for a gap. */
  private static final double NEVER_SILENT = 5;

  private final int capacity;
  private final Map<AlarmSubject, Integer> places = new HashMap<>();
  private final List<AlarmSubject> subjects = new ArrayList<>();
  private final SurgeBank volumes;
  private final ShareBank shares;
  private final int[] nothing;
  private Minute[] minutes = new Minute[MinuteWheel.MINUTES];
  private boolean begun;
  private long open = Long.MIN_VALUE;
  private long head = Long.MIN_VALUE;
  private long first = Long.MAX_VALUE;
  private double usualTotal;

  /** The counts of one minute, by series. */
  private static final class Minute {
    private long at = Long.MIN_VALUE;
    private final int[] all;
    private final int[] negative;
    private final int[] judged;
    private int total;

    Minute(int capacity) {
      all = new int[capacity];
      negative = new int[capacity];
      judged = new int[capacity];
    }

    void clear(long minute) {
      at = minute;
      total = 0;
      Arrays.fill(all, 0);
      Arrays.fill(negative, 0);
      Arrays.fill(judged, 0);
    }
  }

  SeriesTable(int capacity, double margin) {
    this.capacity = capacity;
    volumes = new SurgeBank(capacity, Duration.ofMinutes(1), margin);
    shares = new ShareBank(capacity);
    nothing = new int[capacity];
  }

  /** The place of a series, which is made where it is new; -1 where there is no room. */
  int place(AlarmSubject subject) {
    Integer known = places.get(subject);
    if (known != null) {
      return known;
    }
    int place = volumes.add();
    if (place >= 0) {
      shares.add();
      places.put(subject, place);
      subjects.add(subject);
    }
    return place;
  }

  /** Moves the present, for what may be counted. */
  void moveTo(long minute) {
    head = Math.max(head, minute);
  }

  /** Counts mentions of a series in a minute. @param negative and {@code judged} are among {@code all} */
  void add(int place, long written, int all, int negative, int judged) {
    if (place < 0 || written > head + MinuteWheel.AHEAD || written <= head + MinuteWheel.AHEAD - MinuteWheel.MINUTES) {
      return;
    }
    if (begun && written < open - LATE) {
      return;
    }
    Minute minute = slot(begun ? Math.max(open, written) : written);
    minute.all[place] += all;
    minute.negative[place] += negative;
    minute.judged[place] += judged;
    minute.total += all;
    first = Math.min(first, written);
  }

  private Minute slot(long at) {
    int index = (int) Math.floorMod(at, (long) minutes.length);
    if (minutes[index] == null) {
      minutes[index] = new Minute(capacity);
    }
    if (minutes[index].at != at) {
      minutes[index].clear(at);
    }
    return minutes[index];
  }

  private Minute found(long at) {
    Minute minute = minutes[(int) Math.floorMod(at, (long) minutes.length)];
    return minute != null && minute.at == at ? minute : null;
  }

  /** Takes in what was gathered, up to (and without) a minute, and counts what comes as it comes. */
  void begin(long minute) {
    open = first == Long.MAX_VALUE ? minute : Math.min(first, minute);
    while (open < minute) {
      close(false);
    }
    Minute[] gathered = minutes;
    minutes = new Minute[KEPT];
    for (Minute one : gathered) {
      if (one != null && one.at > minute + MinuteWheel.AHEAD - KEPT) {
        minutes[(int) Math.floorMod(one.at, (long) KEPT)] = one;
      }
    }
    begun = true;
  }

  boolean begun() {
    return begun;
  }

  /** Closes every minute before one. @param gap whether a source was away */
  void closeUpTo(long minute, boolean gap) {
    open = Math.max(open, minute - KEPT + LATE + MinuteWheel.AHEAD);
    while (open < minute) {
      close(gap);
    }
  }

  private void close(boolean gap) {
    Minute minute = found(open);
    int total = minute == null ? 0 : minute.total;
    boolean silent = gap || total == 0 && usualTotal >= NEVER_SILENT;
    if (!silent) {
      usualTotal = usualTotal * FORGET + total * (1 - FORGET);
    }
    volumes.tick(minute == null ? nothing : minute.all, silent);
    shares.tick(minute == null ? nothing : minute.negative, minute == null ? nothing : minute.judged);
    open++;
  }

  int size() {
    return subjects.size();
  }

  AlarmSubject subject(int place) {
    return subjects.get(place);
  }

  SurgeBank volumes() {
    return volumes;
  }

  ShareBank shares() {
    return shares;
  }

  /** Mentions of a series from a minute (inclusive) to another (exclusive). */
  int sum(int place, long from, long to) {
    int sum = 0;
    for (long at = from; at < to; at++) {
      Minute minute = found(at);
      sum += minute == null ? 0 : minute.all[place];
    }
    return sum;
  }

  /** Negative ones among them, in percent of all. */
  int negativePercent(int place, long from, long to) {
    int all = 0;
    int negative = 0;
    for (long at = from; at < to; at++) {
      Minute minute = found(at);
      all += minute == null ? 0 : minute.all[place];
      negative += minute == null ? 0 : minute.negative[place];
    }
    return all == 0 ? 0 : Math.round(100f * negative / all);
  }
}
