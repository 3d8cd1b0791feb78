package watchfloor.pulse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import watchfloor.mention.Issue;
import watchfloor.mention.Sentiment;

/**
 * Raises an alarm when an issue, or the volume as a whole, rises beyond what its own day let expect.
 *
 * <p>Looked at once a full minute. A 15-minute count alarms when it holds at least 20 mentions, is the highest of the day so far
 * (the hour before aside, so that a slow rise does not hide itself), and at least 2.5 times both the same stretch yesterday
 * and the mean stretch of the three hours before. A room that knows less than four hours raises nothing: it cannot tell a surge from its
 * own beginning. An alarm ends after ten minutes below 1.5 times. While an issue alarms, the
 * volume as a whole does not alarm too: one event, one alarm. Single writer.
 */
final class SurgeWatch {
  static final int STRETCH = 15;
  private static final int LEAST = 20;
  private static final double RAISE = 2.5;
  private static final double CALM = 1.5;
  private static final int CALM_MINUTES = 10;
  private static final int DAY = 24 * 60;
  private static final int ASIDE = 60;
  private static final int BASE = 3 * 60;
  private static final int KEPT = 20;

  private final MinuteWheel wheel;
  private final List<Issue> issues;
  private final Running[] running;
  private final Deque<Alarm> ended = new ArrayDeque<>();

  /** @param issues the row of each issue in the wheel; the last row is that of none */
  SurgeWatch(MinuteWheel wheel, List<Issue> issues) {
    this.wheel = wheel;
    this.issues = issues;
    running = new Running[issues.size() + 1];
  }

  /**
   * Looks at the stretch that ends with (and leaves out) {@code minute}; call it once for each minute, rising.
   *
   * @param knownSince the earliest minute that the room has mentions of
   */
  void look(long minute, long knownSince) {
    if (knownSince > minute - ASIDE - BASE) {
      return;
    }
    for (int row = 0; row < issues.size(); row++) {
      look(minute, row, issues.get(row));
    }
    boolean issueAlarms = false;
    for (int row = 0; row < issues.size(); row++) {
      issueAlarms |= running[row] != null;
    }
    if (!issueAlarms || running[issues.size()] != null) {
      look(minute, issues.size(), Issue.NONE);
    }
  }

  private void look(long minute, int index, Issue issue) {
    int now = stretch(minute, index);
    double expected = expected(minute, index);
    Running alarm = running[index];
    if (alarm == null) {
      if (now >= LEAST && now >= RAISE * expected && highest(minute, index, now)) {
        running[index] = new Running(issue, minute, now / Math.max(1, expected), now, negative(minute, index, now));
      }
      return;
    }
    alarm.follow(now, expected, negative(minute, index, now));
    if (alarm.calmMinutes >= CALM_MINUTES) {
      ended.addFirst(alarm.alarm(Optional.of(MinuteWheel.start(minute))));
      while (ended.size() > KEPT) {
        ended.removeLast();
      }
      running[index] = null;
    }
  }

  private double expected(long minute, int index) {
    int yesterday = stretch(minute - DAY, index);
    long before = minute - ASIDE;
    int base = index == issues.size() ? wheel.sum(before - BASE, before) : wheel.sum(before - BASE, before, index);
    return Math.max(yesterday, base * (double) STRETCH / BASE);
  }

  private boolean highest(long minute, int index, int now) {
    for (long end = minute - ASIDE; end > minute - DAY; end -= STRETCH) {
      if (stretch(end, index) >= now) {
        return false;
      }
    }
    return true;
  }

  private int stretch(long minute, int index) {
    return index == issues.size() ? wheel.sum(minute - STRETCH, minute) : wheel.sum(minute - STRETCH, minute, index);
  }

  private int negative(long minute, int index, int total) {
    int negative = 0;
    if (index == issues.size()) {
      for (long m = minute - STRETCH; m < minute; m++) {
        negative += wheel.count(m, Sentiment.NEGATIVE);
      }
    } else {
      negative = wheel.sum(minute - STRETCH, minute, index, Sentiment.NEGATIVE);
    }
    return total == 0 ? 0 : Math.round(100f * negative / total);
  }

  /** The active ones first, newest first; then those that ended after {@code since}. */
  List<Alarm> alarms(long since) {
    List<Alarm> all = new ArrayList<>();
    for (Running alarm : running) {
      if (alarm != null) {
        all.add(alarm.alarm(Optional.empty()));
      }
    }
    all.sort((a, b) -> b.raisedAt().compareTo(a.raisedAt()));
    for (Alarm alarm : ended) {
      if (MinuteWheel.minute(alarm.endedAt().orElseThrow()) >= since) {
        all.add(alarm);
      }
    }
    return all.size() > KEPT ? all.subList(0, KEPT) : all;
  }

  /** An alarm that lasts. */
  private static final class Running {
    private final Issue issue;
    private final long raised;
    private double times;
    private int most;
    private int negative;
    private int calmMinutes;

    Running(Issue issue, long raised, double times, int most, int negative) {
      this.issue = issue;
      this.raised = raised;
      this.times = times;
      this.most = most;
      this.negative = negative;
    }

    void follow(int now, double expected, int negativeNow) {
      calmMinutes = now < CALM * expected || now < LEAST / 2 ? calmMinutes + 1 : 0;
      if (now > most) {
        most = now;
        times = now / Math.max(1, expected);
        negative = negativeNow;
      }
    }

    Alarm alarm(Optional<java.time.Instant> end) {
      return new Alarm(issue, MinuteWheel.start(raised), end, times, most, negative, STRETCH);
    }
  }
}
