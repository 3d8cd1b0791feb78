package watchfloor.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of disk as people write them in the center's files: {@code 500 MB}, {@code 1.5 GB}, {@code 2TB}. In powers of a
 * thousand, as disks are sold and as the messages about them count.
 */
final class Sizes {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s{0,3}([KMGT])B", Pattern.CASE_INSENSITIVE);
  private static final String UNITS = "KMGT";

  private Sizes() {}

  /** Bytes, a part of one left out; empty where the words are no size. */
  static OptionalLong parse(String words) {
    Matcher matcher = SIZE.matcher(words.strip());
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    int thousands = 1 + UNITS.indexOf(matcher.group(2).toUpperCase(Locale.ROOT));
    BigDecimal bytes = new BigDecimal(matcher.group(1)).scaleByPowerOfTen(3 * thousands);
    return OptionalLong.of(bytes.toBigInteger().min(BigInteger.valueOf(Long.MAX_VALUE)).longValue());
  }
}
