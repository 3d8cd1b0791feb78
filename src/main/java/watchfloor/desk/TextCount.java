package watchfloor.desk;

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
  /** Each character that a reader sees counts one, as on Bluesky. */
  GRAPHEMES {
    @Override
    public int of(String text) {
      return seen(text);
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

  private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}");
  private static final Pattern REMOTE_ACCOUNT = Pattern.compile("@([A-Za-z0-9_]{1,60})@[A-Za-z0-9.-]{1,200}");
  private static final String ADDRESS_STAND_IN = "x".repeat(23);

  /** The length of a text, 0 or more. */
  public abstract int of(String text);

  private static int seen(String text) {
    int count = 0;
    for (Matcher each = SEEN_AS_ONE.matcher(text); each.find(); ) {
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
