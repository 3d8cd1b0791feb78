package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import watchfloor.command.AlarmWish;
import watchfloor.command.Terminal;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmPreview;
import watchfloor.pulse.AlarmRules;
import watchfloor.pulse.IssueMinute;
import watchfloor.settings.AlarmSetting;
import watchfloor.store.Store;

/** Prints which alarms a center's last days would have had, with its settings or with others that are not saved yet. Changes nothing. */
final class PreviewRun {
  private static final int DONE = 0;
  /** Before the days that are asked for, so that the usual is known when they begin. */
  private static final Duration BEFORE = Duration.ofDays(2);

  private final Clock clock;
  private final Terminal terminal;

  PreviewRun(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  int run(OpenCenter center, int days, AlarmWish wish, boolean json) throws InterruptedException {
    AlarmSetting saved = center.value().alarms();
    AlarmSetting wanted = new AlarmSetting(
        wish.sensitivity().map(PreviewRun::sensitivity).orElse(saved.sensitivity()), wish.floor().orElse(saved.floor()), saved.guidance());
    Instant from = clock.instant().minus(Duration.ofDays(days));
    List<IssueMinute> minutes = minutes(center, from.minus(BEFORE));
    List<Alarm> alarms = raised(center, minutes, wanted, from);
    alarms.forEach(alarm -> terminal.result(json ? json(alarm) : line(alarm)));
    if (!wanted.equals(saved)) {
      terminal.say(alarms.size() + " alarms in " + days + " days; " + raised(center, minutes, saved, from).size() + " as the center is set now.");
    }
    return DONE;
  }

  private static AlarmSetting.Sensitivity sensitivity(String word) {
    try {
      return AlarmSetting.Sensitivity.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RoomException("there is no sensitivity '" + word + "': use low, normal or high.", e);
    }
  }

  private List<IssueMinute> minutes(OpenCenter center, Instant from) throws InterruptedException {
    try (Threads threads = new Threads((where, cause) -> terminal.say(where + " failed (" + cause + "); the log has the rest."));
        Store store = CenterStore.open(center.home().store(), center, threads, clock, (subject, sentence) -> { })) {
      return store.pulse().minutesSince(from);
    }
  }

  private static List<Alarm> raised(OpenCenter center, List<IssueMinute> minutes, AlarmSetting setting, Instant from) {
    AlarmRules rules = HubRules.alarms(setting);
    return AlarmPreview.raised(minutes, Hub.issues(center.value()), rules, from);
  }

  private static String line(Alarm alarm) {
    return String.format(
        Locale.ROOT, "%s\t%s\t%s\t%.1f\t%d\t%d", alarm.raisedAt(), alarm.endedAt().map(Instant::toString).orElse("-"), alarm.subject().key(), alarm.times(),
        alarm.mentions(), alarm.negativePercent());
  }

  private static String json(Alarm alarm) {
    return String.format(
        Locale.ROOT, "{\"raisedAt\":\"%s\",\"endedAt\":%s,\"subject\":\"%s\",\"times\":%.2f,\"mentions\":%d,\"negativePercent\":%d}", alarm.raisedAt(),
        alarm.endedAt().map(end -> "\"" + end + "\"").orElse("null"), alarm.subject().key().replace("\\", "\\\\").replace("\"", "\\\""), alarm.times(),
        alarm.mentions(), alarm.negativePercent());
  }
}
