package watchfloor.pulse;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watchfloor.mention.Issue;

/** An alarm while it lasts: what was seen of it at its highest. Single writer. */
final class Surge {
  private static final int MOST_BESIDES = 6;

  private final String id;
  private final long raised;
  private final AlarmSubject subject;
  private final Set<Alarm.Cause> causes = EnumSet.noneOf(Alarm.Cause.class);
  private final Set<String> besides = new LinkedHashSet<>();
  private double times;
  private int most;
  private int negative;
  private List<Integer> curve = List.of();
  private List<String> words = List.of();

  /** What is seen of it in one minute. */
  record Seen(Set<Alarm.Cause> causes, double times, int mentions, int negativePercent, List<Integer> curve, List<String> words) {}

  /** @param raised the minute in which it began */
  Surge(AlarmSubject subject, long raised) {
    this(subject, raised, subject.key() + "@" + raised);
  }

  private Surge(AlarmSubject subject, long raised, String id) {
    this.subject = subject;
    this.raised = raised;
    this.id = id;
  }

  /** The same alarm, of which more is known now. */
  Surge of(AlarmSubject greater) {
    Surge same = new Surge(greater, raised, id);
    same.causes.addAll(causes);
    same.besides.addAll(besides);
    same.beside(subject);
    return same;
  }

  AlarmSubject subject() {
    return subject;
  }

  long raised() {
    return raised;
  }

  /** A lesser one that belongs to it. */
  void beside(AlarmSubject lesser) {
    if (besides.size() < MOST_BESIDES && !lesser.name().isEmpty()) {
      besides.add(lesser.name());
    }
  }

  void follow(Seen seen) {
    causes.addAll(seen.causes());
    curve = seen.curve();
    if (!seen.words().isEmpty()) {
      words = seen.words();
    }
    if (seen.mentions() >= most) {
      most = seen.mentions();
      times = seen.times();
      negative = seen.negativePercent();
    } else if (causes.contains(Alarm.Cause.SHARE)) {
      negative = Math.max(negative, seen.negativePercent());
    }
  }

  Alarm alarm(AlarmRules rules, Optional<Instant> end) {
    Issue issue = subject.kind() == AlarmSubject.Kind.ISSUE ? new Issue(subject.id(), subject.name()) : Issue.NONE;
    Instant at = MinuteWheel.start(raised);
    Alarm.Evidence evidence = new Alarm.Evidence(curve, words, List.copyOf(besides), rules.guidance(issue.id()));
    return new Alarm(id, subject, issue, at, end, times, most, negative, SurgeWatch.STRETCH, causes, evidence, Handling.begun(at, most));
  }
}
