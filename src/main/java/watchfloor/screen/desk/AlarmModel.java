package watchfloor.screen.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.Handling;
import watchfloor.screen.Texts;

/** The alarms in words, and what a person may do about each. Free of the toolkit. */
final class AlarmModel {
  private final boolean maySilence;
  private final ZoneId zone;
  private final Texts texts;

  /** What is wanted, or why it cannot be. */
  record Wish(Optional<AlarmChange> change, String trouble) {}

  AlarmModel(boolean maySilence, ZoneId zone, Texts texts) {
    this.maySilence = maySilence;
    this.zone = zone;
    this.texts = texts;
  }

  String name(Alarm alarm) {
    return alarm.subject().name().isEmpty() ? texts.of("alarm.everything") : alarm.subject().name();
  }

  /** What it is, who does what about it, and what it rests on; the guidance at the end. */
  String words(Alarm alarm) {
    List<String> parts = new ArrayList<>();
    parts.add((alarm.active() ? "▲ " : "✓ ") + name(alarm) + " ×" + texts.number(Math.round(alarm.times())) + " · " + texts.number(alarm.mentions())
        + " · " + alarm.negativePercent() + " %");
    parts.add(state(alarm));
    if (!alarm.evidence().words().isEmpty()) {
      parts.add(texts.of("alarm.words", String.join(", ", alarm.evidence().words())));
    }
    if (!alarm.evidence().besides().isEmpty()) {
      parts.add(texts.of("alarm.besides", String.join(", ", alarm.evidence().besides())));
    }
    if (!alarm.evidence().guidance().isEmpty()) {
      parts.add(alarm.evidence().guidance());
    }
    return String.join(" · ", parts);
  }

  String state(Alarm alarm) {
    Handling handling = alarm.handling();
    if (handling.silence().isPresent()) {
      return texts.of("alarm.silenced", texts.amounts().hourAndMinute(handling.silence().get().until(), zone), handling.silence().get().by());
    } else if (!alarm.active()) {
      return texts.of("alarm.ended");
    }
    String works = handling.acknowledged().map(hand -> texts.of("alarm.acknowledged", hand.by())).orElse(texts.of("alarm.rings"));
    return handling.worse() > 0 ? texts.of("alarm.worse") + " · " + works : works;
  }

  /** What Enter does: takes an alarm on; with minutes silences it; and ends a silence. @param minutes as written; may be empty */
  Wish wish(Alarm alarm, String minutes) {
    boolean silenced = alarm.handling().silence().isPresent();
    if ((silenced || !minutes.isBlank()) && !maySilence) {
      return new Wish(Optional.empty(), texts.of("alarm.may-not-silence"));
    } else if (!minutes.isBlank()) {
      AlarmChange change = new AlarmChange.Silence(alarm.id(), Duration.ofMinutes(number(minutes)));
      return change.fault().isPresent() ? new Wish(Optional.empty(), texts.of("alarm.no-minutes", minutes.strip())) : new Wish(Optional.of(change), "");
    } else if (silenced) {
      return new Wish(Optional.of(new AlarmChange.Hear(alarm.id())), "");
    }
    return alarm.active()
        ? new Wish(Optional.of(new AlarmChange.Acknowledge(alarm.id())), "") : new Wish(Optional.empty(), texts.of("alarm.over-already"));
  }

  private static long number(String minutes) {
    String digits = minutes.strip();
    return digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(digits) : 0;
  }

  /** What was done. */
  String done(AlarmChange change, Alarm now) {
    if (change instanceof AlarmChange.Acknowledge) {
      return texts.of("alarm.done.acknowledged", name(now));
    }
    return now.handling().silence()
        .map(silence -> texts.of("alarm.done.silenced", name(now), texts.amounts().hourAndMinute(silence.until(), zone)))
        .orElse(texts.of("alarm.done.heard", name(now)));
  }
}
