package watchfloor.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The alarms with what people do about them, as they follow from what is seen and from what is done. Immutable and pure.
 *
 * <p>An alarm calls when it begins, every 15 minutes while nobody works on it, and when it became twice what it was when it last called, also those who work
 * on it. A silence keeps its subject from calling until its end, over the alarm's own end and beginning. After a restart an alarm that lasts is the
 * one that it was.
 *
 * @param alarms the active ones first, newest first
 */
record AlarmBoard(List<Alarm> alarms) {
  private static final int MOST = 40;
  private static final Duration LISTED = Duration.ofHours(2);
  private static final double WORSE = 2;
  /** What begins doubles several times in its first minutes, and called just then. */
  private static final Duration SETTLES = Duration.ofMinutes(5);

  AlarmBoard {
    alarms = List.copyOf(alarms);
  }

  /**
   * What is seen in the room.
   *
   * @param alarms  as the pulse tells them
   * @param at      the room's time
   * @param reading whether the last day is still being read after a start, so that not every part of the conversation is known yet
   */
  record Seen(List<Alarm> alarms, Instant at, boolean reading) {}

  /** After a look. @param now the world's time */
  AlarmBoard after(Seen seen, Instant now, Duration nag) {
    List<Alarm> next = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Alarm raised : seen.alarms()) {
      Optional<Alarm> known = known(raised);
      if (known.isEmpty()) {
        next.add(fresh(raised, now));
      } else if (met.add(known.get().id())) {
        next.add(followed(raised.as(known.get()), now, nag));
      }
    }
    for (Alarm left : alarms) {
      if (!met.contains(left.id())) {
        boolean unknown = seen.reading() && left.subject().kind().compareTo(AlarmSubject.Kind.ALL) > 0;
        next.add(left.active() && !unknown ? left.ended(seen.at()) : left);
      }
    }
    next.replaceAll(alarm -> heard(alarm, now));
    next.removeIf(alarm -> over(alarm, seen.at()));
    next.sort(Comparator.comparing((Alarm alarm) -> !alarm.active()).thenComparing(Alarm::raisedAt, Comparator.reverseOrder()));
    return new AlarmBoard(next.subList(0, Math.min(MOST, next.size())));
  }

  /** The same one by its id; or, behind a restart, the one that lasts and is about the same. */
  private Optional<Alarm> known(Alarm raised) {
    Optional<Alarm> same = alarms.stream().filter(one -> one.id().equals(raised.id())).findFirst();
    return same.or(() -> alarms.stream()
        .filter(one -> one.active() && one.subject().equals(raised.subject()) && !raised.endedAt().filter(end -> end.isBefore(one.raisedAt())).isPresent())
        .findFirst());
  }

  /** What is over when it is first heard of has nobody to call. */
  private Alarm fresh(Alarm raised, Instant now) {
    Optional<Handling.Silence> silence = alarms.stream()
        .filter(one -> one.subject().equals(raised.subject())).map(one -> one.handling().silence()).flatMap(Optional::stream)
        .filter(one -> one.until().isAfter(now)).max(Comparator.comparing(Handling.Silence::until));
    return raised.with(Handling.begun(now, raised.mentions()).silenced(silence));
  }

  private static Alarm followed(Alarm alarm, Instant now, Duration nag) {
    Handling handling = alarm.handling();
    if (!alarm.active() || handling.silence().filter(silence -> silence.until().isAfter(now)).isPresent()) {
      return alarm;
    } else if (alarm.mentions() >= WORSE * Math.max(1, handling.rungFor()) && !now.isBefore(handling.rungAt().plus(SETTLES))) {
      return alarm.with(handling.worse(now, alarm.mentions()));
    } else if (handling.acknowledged().isEmpty() && !now.isBefore(handling.rungAt().plus(nag))) {
      return alarm.with(handling.nagged(now, alarm.mentions()));
    }
    return alarm;
  }

  /** A silence ends by itself. */
  private static Alarm heard(Alarm alarm, Instant now) {
    boolean ends = alarm.handling().silence().filter(silence -> !silence.until().isAfter(now)).isPresent();
    return ends ? alarm.with(alarm.handling().silenced(Optional.empty())) : alarm;
  }

  /** What is silenced stays listed until the silence ends. */
  private static boolean over(Alarm alarm, Instant room) {
    return alarm.handling().silence().isEmpty() && alarm.endedAt().filter(end -> end.isBefore(room.minus(LISTED))).isPresent();
  }

  Optional<Alarm> alarm(String id) {
    return alarms.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** After what somebody did. The change must be without {@link AlarmChange#fault}, and its alarm there. */
  AlarmBoard after(AlarmChange change, String by, Instant now) {
    return new AlarmBoard(alarms.stream().map(alarm -> alarm.id().equals(change.id()) ? done(alarm, change, by, now) : alarm).toList());
  }

  private static Alarm done(Alarm alarm, AlarmChange change, String by, Instant now) {
    Handling handling = alarm.handling();
    if (change instanceof AlarmChange.Acknowledge) {
      return handling.acknowledged().isPresent() ? alarm : alarm.with(handling.acknowledged(by, now));
    } else if (change instanceof AlarmChange.Silence silence) {
      return alarm.with(handling.silenced(Optional.of(new Handling.Silence(by, now, now.plus(silence.lasting())))));
    }
    return alarm.with(handling.silenced(Optional.empty()));
  }

  /** Whether two boards are the same but for figures that the next look brings again. */
  boolean keepsAs(AlarmBoard other) {
    return kept(alarms).equals(kept(other.alarms));
  }

  private static List<List<Object>> kept(List<Alarm> alarms) {
    return alarms.stream().map(alarm -> List.<Object>of(alarm.id(), alarm.subject(), alarm.endedAt(), alarm.handling())).toList();
  }
}
