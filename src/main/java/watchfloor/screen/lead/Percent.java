package watchfloor.screen.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Fractions of a screen as people write them: in per cent, with a point or a comma. Pure. */
final class Percent {
  private Percent() {}

  static String written(double fraction) {
    return BigDecimal.valueOf(fraction * 100).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /** A fraction of 0 to 1 on ten-thousandths; empty where it is no figure or out of range. */
  static OptionalDouble read(String words) {
    try {
      BigDecimal value = new BigDecimal(words.replace("%", "").replace(',', '.').strip());
      boolean sound = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
      return sound ? OptionalDouble.of(value.movePointLeft(2).setScale(4, RoundingMode.HALF_UP).doubleValue()) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
