package watchfloor.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import watchfloor.mention.IssueRule;

/** Reads {@code alarms} of a center's file. Pure. */
final class AlarmReader {
  private static final int MOST_FLOOR = 100_000;

  private AlarmReader() {}

  static AlarmSetting read(Fields file, List<IssueRule> issues) {
    return file.fields("alarms", "alarms").map(alarms -> {
      AlarmSetting setting = new AlarmSetting(
          sensitivity(alarms), alarms.integer("floor", AlarmSetting.DEFAULT.floor(), 1, MOST_FLOOR),
          alarms.fields("guidance", "guidance").map(texts -> guidance(texts, issues)).orElse(Map.of()));
      alarms.noteUnknown();
      return setting;
    }).orElse(AlarmSetting.DEFAULT);
  }

  private static AlarmSetting.Sensitivity sensitivity(Fields alarms) {
    String word = alarms.text("sensitivity", AlarmSetting.DEFAULT.sensitivity().name());
    return sensitivity(word).orElseThrow(() -> alarms.fault("sensitivity", "sensitivity '" + word + "' is none: use low, normal or high"));
  }

  static java.util.Optional<AlarmSetting.Sensitivity> sensitivity(String word) {
    return Arrays.stream(AlarmSetting.Sensitivity.values()).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
  }

  private static Map<String, String> guidance(Fields texts, List<IssueRule> issues) {
    List<String> ids = issues.stream().map(rule -> rule.issue().id()).collect(Collectors.toList());
    ids.add(AlarmSetting.ANY);
    Map<String, String> said = ids.stream().filter(texts::has).collect(Collectors.toMap(id -> id, texts::text));
    texts.refuseUnknown("the id of an issue, or " + AlarmSetting.ANY + " for all others");
    return said;
  }
}
