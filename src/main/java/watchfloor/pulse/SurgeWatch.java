package watchfloor.pulse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watchfloor.mention.Issue;
import watchfloor.mention.Sentiment;

/**
 * Makes one alarm of all that belongs to one event: what rises, what turns negative, and words that nobody used before.
 *
 * <p>Looked at once a full minute. Whatever surges or turns, and has the center's least number of mentions, is a candidate. Of each subject there is one
 * alarm, whose causes add up. An issue stands for the volume as a whole, that for brands, sentiments, channels, languages and places: while
 * the greater one lasts, the lesser is only named beside it, also when the greater was behind, so that an alarm of everything becomes that of the issue. Single writer.
 */
final class SurgeWatch {
  static final int STRETCH = 15;
  private static final int HOUR = 60;
  private static final int CURVE = 48;
  private static final int CURVE_STEP = 5;
  private static final int KEPT = 20;
  private static final int WORDS = 6;
  /** For so long the greater takes over a lesser one that was seen before it. */
  private static final int TAKES_OVER = 60;
  private static final double UNIT = 5;
  private static final Set<AlarmSubject.Kind> TURN = EnumSet.of(AlarmSubject.Kind.ISSUE, AlarmSubject.Kind.ALL, AlarmSubject.Kind.BRAND);

  private final AlarmRules rules;
  private final List<Issue> issues;
  private final SeriesBook series;
  private final PhraseWatch phrases;
  private final Map<AlarmSubject, Surge> running = new LinkedHashMap<>();
  private final Set<AlarmSubject> inhibited = new HashSet<>();
  private final Deque<Alarm> ended = new ArrayDeque<>();

  /** What surges or turns in this minute. @param raised the minute in which it began */
  private record Candidate(SeriesTable table, int place, Set<Alarm.Cause> causes, int mentions, long raised) {
    AlarmSubject subject() {
      return table.subject(place);
    }
  }

  /**
   * What a minute is looked at with.
   *
   * @param gap    whether a source is away
   * @param known  whether the mentions of the last day were read, as far as they will be
   * @param rising the terms that rise
   */
  record Moment(long minute, boolean gap, boolean known, List<RisingTerm> rising) {}

  SurgeWatch(List<Issue> issues, AlarmRules rules) {
    this.issues = issues;
    this.rules = rules;
    series = new SeriesBook(issues, rules.margin());
    phrases = new PhraseWatch(issues.size() + 1);
  }

  void moveTo(long minute) {
    series.moveTo(minute);
  }

  /** Counts what the store had counted. */
  void load(long minute, int row, Sentiment mood, int count) {
    if (count > 0) {
      series.core(minute, row, mood, count);
    }
  }

  /** Counts a mention that came in. */
  void add(Heard heard) {
    series.core(heard.minute(), heard.row(), heard.sentiment(), 1);
    series.faces(heard);
    phrases.add(heard);
  }

  /** Counts a mention of the past, whose minute, issue and sentiment are counted already. */
  void remember(Heard heard) {
    if (!series.faces().begun()) {
      series.faces(heard);
    }
  }

  /** Closes the minutes before this one, and looks at what they held; call it once for each minute, rising. */
  void look(Moment moment) {
    long minute = moment.minute();
    phrases.look(minute, moment.rising());
    List<Candidate> candidates = new ArrayList<>();
    for (SeriesTable table : List.of(series.core(), series.faces())) {
      boolean begins = !table.begun();
      if (begins && (table == series.core() || moment.known())) {
        table.begin(minute);
      } else if (!begins) {
        table.closeUpTo(minute, moment.gap());
      }
      collect(table, minute, begins, candidates);
    }
    candidates.sort(Comparator.comparing((Candidate one) -> one.subject().kind()).thenComparing(one -> -one.mentions()));
    settle(candidates, minute);
  }

  private void collect(SeriesTable table, long minute, boolean begins, List<Candidate> candidates) {
    for (int place = 0; table.begun() && place < table.size(); place++) {
      AlarmSubject subject = table.subject(place);
      boolean known = running.containsKey(subject);
      boolean rises = table.volumes().active(place);
      boolean turns = TURN.contains(subject.kind()) && table.shares().active(place);
      Set<Alarm.Cause> causes = EnumSet.noneOf(Alarm.Cause.class);
      int mentions = rises || turns || known ? table.sum(place, minute - STRETCH, minute) : 0;
      if (rises && (known || mentions >= rules.floor())) {
        causes.add(Alarm.Cause.VOLUME);
      }
      if (turns && (known || table.sum(place, minute - HOUR, minute) >= rules.floor())) {
        causes.add(Alarm.Cause.SHARE);
      }
      if (speaks(subject, minute)) {
        causes.add(Alarm.Cause.PHRASE);
      }
      if (!causes.isEmpty()) {
        int since = !begins ? 0 : rises ? table.volumes().since(place) : turns ? table.shares().since(place) : 0;
        candidates.add(new Candidate(table, place, causes, table.sum(place, minute - STRETCH, minute), minute - since));
      }
    }
  }

  private boolean speaks(AlarmSubject subject, long minute) {
    if (subject.kind().compareTo(AlarmSubject.Kind.ALL) > 0) {
      return false;
    }
    return phrases.event(row(subject), rules.floor(), series.core().sum(series.everything(), minute - HOUR, minute));
  }

  /** Of an issue; that of none for everything. */
  private int row(AlarmSubject subject) {
    for (int row = 0; row < issues.size(); row++) {
      if (subject.kind() == AlarmSubject.Kind.ISSUE && issues.get(row).id().equals(subject.id())) {
        return row;
      }
    }
    return issues.size();
  }

  private void settle(List<Candidate> candidates, long minute) {
    Set<AlarmSubject> seen = new HashSet<>();
    candidates.forEach(one -> seen.add(one.subject()));
    inhibited.retainAll(seen);
    for (Surge over : List.copyOf(running.values())) {
      if (!seen.contains(over.subject())) {
        running.remove(over.subject());
        end(over, minute);
      }
    }
    for (Candidate candidate : candidates) {
      AlarmSubject subject = candidate.subject();
      Optional<Surge> greater = running.values().stream().filter(other -> other.subject().greater(subject)).findFirst();
      if (!running.containsKey(subject) && (inhibited.contains(subject) || greater.isPresent())) {
        inhibited.add(subject);
        greater.ifPresent(one -> one.beside(subject));
      } else {
        Surge surge = running.containsKey(subject) ? running.get(subject) : begun(candidate, minute);
        running.put(subject, surge);
        surge.follow(seen(candidate, minute));
      }
    }
  }

  /** A new alarm, or the one that was seen of the same event before, under the name that says more. */
  private Surge begun(Candidate candidate, long minute) {
    Surge surge = null;
    for (Surge lesser : running.values().stream().filter(other -> candidate.subject().greater(other.subject())).toList()) {
      if (lesser.raised() < minute - TAKES_OVER) {
        continue;
      }
      running.remove(lesser.subject());
      inhibited.add(lesser.subject());
      if (surge == null) {
        surge = lesser.of(candidate.subject());
      } else {
        surge.beside(lesser.subject());
      }
    }
    return surge == null ? new Surge(candidate.subject(), candidate.raised()) : surge;
  }

  private Surge.Seen seen(Candidate candidate, long minute) {
    SeriesTable table = candidate.table();
    int place = candidate.place();
    double usual = table.volumes().usual(place) * STRETCH / UNIT;
    List<Integer> curve = new ArrayList<>(CURVE);
    for (long from = minute - (long) CURVE * CURVE_STEP; from < minute; from += CURVE_STEP) {
      curve.add(table.sum(place, from, from + CURVE_STEP));
    }
    int row = row(candidate.subject());
    List<String> words = row < issues.size() ? phrases.words(row, WORDS) : phrases.words(WORDS);
    return new Surge.Seen(
        candidate.causes(), candidate.mentions() / Math.max(1, usual), candidate.mentions(), table.negativePercent(place, minute - STRETCH, minute), curve,
        words);
  }

  private void end(Surge over, long minute) {
    ended.addFirst(over.alarm(rules, Optional.of(MinuteWheel.start(minute))));
    while (ended.size() > KEPT) {
      ended.removeLast();
    }
  }

  /** The active ones first, newest first; then those that ended after {@code since}. */
  List<Alarm> alarms(long since) {
    List<Alarm> all = new ArrayList<>();
    running.values().forEach(surge -> all.add(surge.alarm(rules, Optional.empty())));
    all.sort(Comparator.comparing(Alarm::raisedAt).reversed());
    for (Alarm alarm : ended) {
      if (MinuteWheel.minute(alarm.endedAt().orElseThrow()) >= since) {
        all.add(alarm);
      }
    }
    return all.size() > KEPT ? all.subList(0, KEPT) : all;
  }
}
