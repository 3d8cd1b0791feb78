package watchfloor.desk;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a network counts the length of a text. A closed set, because a desk on another machine counts by the same rule as the hub.
 *
 * <p>Pure; linear in the text.
 */
public enum TextCount {
  /** Each Unicode code point counts one, as on Reddit. */
  POINTS {
    @Override
    public int of(String text) {
      return text.codePointCount(0, text.length());
    }
  },
  /** Each character that a reader sees counts one. */
  GRAPHEMES {
    @Override
    public int of(String text) {
      return seen(text);
    }
  },
  /**
   * As on Bluesky, which takes 300 characters that a reader sees, and no more than 3,000 bytes of UTF-8: beyond those ten bytes count one, so
   * that what is too long in bytes is too long in this count too.
   */
  GRAPHEMES_AND_BYTES {
    @Override
    public int of(String text) {
      int bytes = text.getBytes(StandardCharsets.UTF_8).length;
      return bytes <= MOST_BYTES ? seen(text) : Math.max(seen(text), (bytes + 9) / 10);
    }
  },
  /** As on Mastodon: addresses count 23, and of an account elsewhere only the part before its server. */
  GRAPHEMES_SHORT_ADDRESSES {
    @Override
    public int of(String text) {
      return seen(shortAddresses(REMOTE_ACCOUNT.matcher(text).replaceAll("@$1")));
    }
  },
  /** X's configuration v3: Latin and the like weigh 1, everything else 2, a whole emoji 2, addresses 23. */
  WEIGHTED {
    @Override
    public int of(String text) {
      int sum = 0;
      for (Matcher each = SEEN_AS_ONE.matcher(shortAddresses(text)); each.find(); ) {
        String one = each.group();
        sum += one.codePoints().anyMatch(TextCount::picture) ? 2 : one.codePoints().map(p -> light(p) ? 1 : 2).sum();
      }
      return sum;
    }
  };

  private static final int MOST_BYTES = 3_000;
  private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}");
  private static final Pattern REMOTE_ACCOUNT = Pattern.compile("@([A-Za-z0-9_]{1,60})@[A-Za-z0-9.-]{1,200}");
  private static final String ADDRESS_STAND_IN = "x".repeat(23);

  /** The length of a text, 0 or more. */
  public abstract int of(String text);

  /** By Unicode's present rules (UAX 29), which networks follow: those of Java 17 part what is one character in Hindi or Bengali. */
  private static int seen(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  private static String shortAddresses(String text) {
    return ADDRESS.matcher(text).replaceAll(ADDRESS_STAND_IN);
  }

  private static boolean picture(int point) {
    return point >= 0x1F000 && point <= 0x1FAFF || point >= 0x2600 && point <= 0x27BF || point == 0xFE0F;
  }

  private static boolean light(int point) {
    return point <= 4351 || point >= 8192 && point <= 8205 || point >= 8208 && point <= 8223 || point >= 8242 && point <= 8247;
  }
}
