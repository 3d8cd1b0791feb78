package watchfloor.settings;

import java.util.Map;
import java.util.Objects;

/**
 * What a center decides about its alarms.
 *
 * @param floor    mentions in 15 minutes below which nothing is an alarm
 * @param guidance what to do, by the id of an issue; {@link #ANY} for all others
 */
public record AlarmSetting(Sensitivity sensitivity, int floor, Map<String, String> guidance) {
  public static final String ANY = "*";
  public static final AlarmSetting DEFAULT = new AlarmSetting(Sensitivity.NORMAL, 20, Map.of());

  /** How far above its usual level something must be. */
  public enum Sensitivity {
    LOW(1.6),
    NORMAL(1.25),
    HIGH(1.1);

    private final double margin;

    Sensitivity(double margin) {
      this.margin = margin;
    }

    /** The factor over what is exceeded in one of a hundred minutes. */
    public double margin() {
      return margin;
    }
  }

  public AlarmSetting {
    Objects.requireNonNull(sensitivity, "sensitivity");
    guidance = Map.copyOf(guidance);
  }
}
