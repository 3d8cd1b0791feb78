package watchfloor.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import watchfloor.mention.Issue;

/**
 * Something that rises, or turns, beyond what its own past let expect. One alarm for all that belongs to one event.
 *
 * @param id       tells it from every other, whatever becomes of it
 * @param issue    what it is about; {@link Issue#NONE} where {@code subject} is none of the issues
 * @param raisedAt when it began
 * @param endedAt  when it fell back, empty while it lasts
 * @param times    the count of the last {@code minutes} against the usual one
 * @param mentions that count at its highest
 * @param negativePercent share of negative among them, 0 to 100
 * @param causes   why; grows while it lasts
 * @param handling what people do about it
 */
public record Alarm(
    String id, AlarmSubject subject, Issue issue, Instant raisedAt, Optional<Instant> endedAt, double times, int mentions, int negativePercent, int minutes,
    Set<Cause> causes, Evidence evidence, Handling handling) {
  private static final Duration BEFORE = Duration.ofMinutes(15);

  /** What was seen. */
  public enum Cause {
    /** More is said than usual. */
    VOLUME,
    /** More of it is negative than usual. */
    SHARE,
    /** Words that nobody used before. */
    PHRASE
  }

  /**
   * What it rests on.
   *
   * @param curve    mentions in stretches of five minutes, oldest first, at most 48; the last one is the newest full one
   * @param words    that rise with it, strongest first, at most 6
   * @param besides  lesser ones that rise with it, by name, at most 6
   * @param guidance what the center wants done, in its own words; may be empty
   */
  public record Evidence(List<Integer> curve, List<String> words, List<String> besides, String guidance) {
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), "");

    public Evidence {
      curve = List.copyOf(curve);
      words = List.copyOf(words);
      besides = List.copyOf(besides);
      Objects.requireNonNull(guidance, "guidance");
    }
  }

  public Alarm {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(raisedAt, "raisedAt");
    Objects.requireNonNull(endedAt, "endedAt");
    causes = Set.copyOf(causes);
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(handling, "handling");
  }

  /** An alarm of volume that nobody has done anything about, without evidence. */
  public Alarm(Issue issue, Instant raisedAt, Optional<Instant> endedAt, double times, int mentions, int negativePercent, int minutes) {
    this(of(issue).key() + "@" + raisedAt.getEpochSecond() / 60, of(issue), issue, raisedAt, endedAt, times, mentions, negativePercent, minutes,
        Set.of(Cause.VOLUME), Evidence.NONE, Handling.begun(raisedAt, mentions));
  }

  private static AlarmSubject of(Issue issue) {
    return issue.none() ? AlarmSubject.EVERYTHING : new AlarmSubject(AlarmSubject.Kind.ISSUE, issue.id(), issue.name());
  }

  public boolean active() {
    return endedAt.isEmpty();
  }

  /** Whether it waits for somebody: it lasts, and nobody works on it or wants to hear no more of it. */
  public boolean rings() {
    return active() && handling.acknowledged().isEmpty() && handling.silence().isEmpty();
  }

  /** Its mentions: from somewhat before it began to its end, or to now. */
  public Slice slice(Instant now) {
    return subject.slice(raisedAt.minus(BEFORE), endedAt.orElse(now));
  }

  /** The same alarm, handled otherwise. */
  Alarm with(Handling other) {
    return new Alarm(id, subject, issue, raisedAt, endedAt, times, mentions, negativePercent, minutes, causes, evidence, other);
  }

  /** The same alarm at its end. */
  Alarm ended(Instant at) {
    return new Alarm(id, subject, issue, raisedAt, Optional.of(at), times, mentions, negativePercent, minutes, causes, evidence, handling);
  }

  /** What is seen of it now under the name that it was first known by. */
  Alarm as(Alarm known) {
    return new Alarm(
        known.id, subject, issue, known.raisedAt, endedAt, times, mentions, negativePercent, minutes, causes, evidence, known.handling);
  }
}
