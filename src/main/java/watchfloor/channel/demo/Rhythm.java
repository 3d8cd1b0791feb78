package watchfloor.channel.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How many posts a minute the public writes by the time of day: quiet nights, two peaks, days that are never quite alike, and
 * now and then an hour in which one subject is everywhere. Pure.
 */
final class Rhythm {
  private static final ZoneId HOME = ZoneId.of("Europe/Dublin");
  /** Posts a minute at the full hours 0 to 23 of an average day. */
  private static final double[] HOURS = {
    18, 14, 12, 11, 12, 16, 25, 37, 46, 50, 49, 47, 48, 51, 49, 47, 50, 57, 63, 62, 56, 48, 36, 25};
  private static final int SUBJECT_SLOT = 150;
  private static final int KNOT = 23;

  private final long seed;

  Rhythm(long seed) {
    this.seed = seed;
  }

  /** The mean of that minute, above 0. */
  double rate(long minute) {
    ZonedDateTime at = Instant.ofEpochSecond(minute * 60).atZone(HOME);
    long day = at.toLocalDate().toEpochDay();
    double shift = (noise(3, day) - 0.5) * 0.8;
    double hour = (at.getHour() + at.getMinute() / 60.0 + shift + 24) % 24;
    int whole = (int) hour;
    double curve = HOURS[whole] + (HOURS[(whole + 1) % 24] - HOURS[whole]) * (hour - whole);
    double ofDay = 0.88 + 0.24 * noise(1, day);
    double weekday = at.getDayOfWeek().getValue() >= 5 ? 1.07 : 0.98;
    double swing = 0.86 + 0.28 * smooth(2, minute);
    return curve * ofDay * weekday * swing * (1 + 0.45 * wave(minute));
  }

  /** How strongly the wave of this stretch is running, 0 to 1: a subject that everybody talks about for half an hour. */
  double wave(long minute) {
    long slot = Math.floorDiv(minute, SUBJECT_SLOT);
    Dice dice = Dice.of(seed, 11, slot, 0);
    if (!dice.chance(0.55)) {
      return 0;
    }
    int start = dice.between(5, SUBJECT_SLOT - 55);
    int length = dice.between(18, 50);
    double x = (double) (Math.floorMod(minute, SUBJECT_SLOT) - start) / length;
    return x <= 0 || x >= 1 ? 0 : Math.sin(Math.PI * Math.sqrt(x));
  }

  /** Which of {@code subjects} the wave of this stretch is about. */
  int waveSubject(long minute, int subjects) {
    return Dice.of(seed, 12, Math.floorDiv(minute, SUBJECT_SLOT), 0).below(subjects);
  }

  private double smooth(int key, long minute) {
    long knot = Math.floorDiv(minute, KNOT);
    double x = (double) Math.floorMod(minute, KNOT) / KNOT;
    double eased = x * x * (3 - 2 * x);
    return noise(key, knot) * (1 - eased) + noise(key, knot + 1) * eased;
  }

  private double noise(int key, long at) {
    return Dice.of(seed, key, at, 0).unit();
  }
}
