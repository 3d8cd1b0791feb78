package watchfloor.pulse;

import java.util.Map;

/**
 * What a center may decide about its alarms; the detector itself is the same everywhere.
 *
 * @param margin   over the usual level, {@link SurgeBank#MARGIN} in every room that does not decide otherwise
 * @param floor    mentions in 15 minutes below which nothing is an alarm, however unusual
 * @param guidance what to do, by the id of the issue; {@link #ANY} for all that have none of their own
 */
public record AlarmRules(double margin, int floor, Map<String, String> guidance) {
  public static final String ANY = "*";
  public static final AlarmRules STANDARD = new AlarmRules(SurgeBank.MARGIN, 20, Map.of());

  public AlarmRules {
    guidance = Map.copyOf(guidance);
    if (!(margin > 1) || floor < 1) {
      throw new IllegalArgumentException("an alarm needs more than the usual");
    }
  }

  /** What to do about an issue; empty where nothing is said. */
  String guidance(String issue) {
    return guidance.getOrDefault(issue, guidance.getOrDefault(ANY, ""));
  }
}
