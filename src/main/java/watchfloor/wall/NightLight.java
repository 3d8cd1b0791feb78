package watchfloor.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How bright a wall is at night: screens that hang for years live longer dimmed, and people on the night shift see better. Pure.
 *
 * @param from    when the night begins, in the center's zone
 * @param to      when it ends; the same as {@code from} means that there is no night
 * @param percent the light that is left, 20 to 100
 */
public record NightLight(LocalTime from, LocalTime to, int percent) {
  /** No night: always the whole light. */
  public static final NightLight NONE = new NightLight(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 100);

  /** Below, a wall cannot be read from six metres. */
  public static final int LEAST = 20;

  /** It gets dark and light again so slowly that nobody sees it happen. */
  static final Duration DUSK = Duration.ofMinutes(10);

  private static final long DAY = Duration.ofDays(1).toSeconds();

  public NightLight {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (percent < LEAST || percent > 100) {
      throw new IllegalArgumentException("light at night " + percent + " %: " + LEAST + " to 100");
    }
  }

  /**
   * The part of the light that is taken away from a wall: none while an alarm rings that nobody has acknowledged, and none under a message
   * that covers it, so that both are seen at once.
   *
   * @param direction what people and alarms have the wall do
   * @param now       the world's time
   */
  public double dimmed(Direction direction, Instant now, ZoneId zone) {
    Direction current = direction.at(now);
    return current.ringing().isPresent() || current.takeOver().isPresent() ? 0 : dimmed(now, zone);
  }

  /** The part of the light that is taken away, 0 (none) to 0.8; it changes over ten minutes after both ends of the night. */
  public double dimmed(Instant now, ZoneId zone) {
    if (from.equals(to)) {
      return 0;
    }
    long time = now.atZone(zone).toLocalTime().toSecondOfDay();
    long intoNight = Math.floorMod(time - from.toSecondOfDay(), DAY);
    long night = Math.floorMod((long) to.toSecondOfDay() - from.toSecondOfDay(), DAY);
    double depth = 1 - percent / 100.0;
    if (intoNight < night) {
      return depth * Math.min(1, intoNight / (double) DUSK.toSeconds());
    }
    double reached = Math.min(1, night / (double) DUSK.toSeconds());
    return depth * Math.max(0, reached - (intoNight - night) / (double) DUSK.toSeconds());
  }
}
