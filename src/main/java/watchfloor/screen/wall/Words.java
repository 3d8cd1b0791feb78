package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalInt;
import watchfloor.screen.Amounts;
import watchfloor.screen.Texts;

/** Figures and times in English, for tiles whose words are English yet; all others take {@link Texts#amounts}. Free of the toolkit. */
final class Words {
  private static final Amounts ENGLISH = Texts.of(Locale.ENGLISH).amounts();

  private Words() {}

  /** {@code 12,406}. */
  static String number(long value) {
    return ENGLISH.number(value);
  }

  /** {@code 1 source}, {@code 3 sources}. */
  static String count(long value, String noun) {
    return number(value) + " " + noun + (value == 1 ? "" : "s");
  }

  /** {@code +31}, {@code −4}, {@code 0}. */
  static String signed(int value) {
    return ENGLISH.signed(value);
  }

  /** {@code ▲ +212 %}; the shape says the direction without colour. */
  static String change(int percent) {
    return ENGLISH.change(percent);
  }

  /** The same, and empty where nothing is known. */
  static String change(OptionalInt percent) {
    return ENGLISH.change(percent);
  }

  /** {@code 903}, {@code 18.2 k}, {@code 1.2 M}. */
  static String reach(long followers) {
    return ENGLISH.reach(followers);
  }

  /** {@code 5 s}, {@code 4 min}, {@code 2 h}, {@code 3 d}; what lies ahead counts as now. */
  static String age(Duration age) {
    return ENGLISH.age(age);
  }

  /** Time left: {@code 02:40}, {@code 1:12:05}; what is overdue has a minus sign. */
  static String left(Duration left) {
    return ENGLISH.left(left);
  }

  static String timeOfDay(Instant at, ZoneId zone) {
    return ENGLISH.timeOfDay(at, zone);
  }

  static String hourAndMinute(Instant at, ZoneId zone) {
    return ENGLISH.hourAndMinute(at, zone);
  }

  /** {@code ×3.1}, {@code ×12}. */
  static String times(double factor) {
    return ENGLISH.times(factor);
  }
}
