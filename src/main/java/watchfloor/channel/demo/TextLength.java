package watchfloor.channel.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchfloor.mention.Channel;

/** Counts a text as each network does. Pure; linear in the text. */
final class TextLength {
  private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}");
  private static final Pattern REMOTE_ACCOUNT = Pattern.compile("@([A-Za-z0-9_]{1,60})@[A-Za-z0-9.-]{1,200}");
  private static final int ADDRESS_LENGTH = 23;

  private TextLength() {}

  static int limit(Channel channel) {
    return switch (channel.id()) {
      case "bluesky" -> 300;
      case "mastodon" -> 500;
      case "reddit" -> 10_000;
      default -> 280;
    };
  }

  static int of(Channel channel, String text) {
    return switch (channel.id()) {
      case "bluesky" -> seen(text);
      case "mastodon" -> mastodon(text);
      case "reddit" -> text.codePointCount(0, text.length());
      default -> weighted(text);
    };
  }

  /** Graphemes, the characters that a reader sees. */
  private static int seen(String text) {
    int count = 0;
    for (Matcher each = SEEN_AS_ONE.matcher(text); each.find(); ) {
      count++;
    }
    return count;
  }

  /** Addresses count 23, and of an account elsewhere only the part before its server. */
  private static int mastodon(String text) {
    String shorter = REMOTE_ACCOUNT.matcher(text).replaceAll("@$1");
    return seen(ADDRESS.matcher(shorter).replaceAll("x".repeat(ADDRESS_LENGTH)));
  }

  /** X's configuration v3: Latin and the like weigh 1, everything else 2, a whole emoji 2, addresses 23. */
  private static int weighted(String text) {
    int sum = 0;
    for (Matcher each = SEEN_AS_ONE.matcher(ADDRESS.matcher(text).replaceAll("x".repeat(ADDRESS_LENGTH))); each.find(); ) {
      String one = each.group();
      sum += one.codePoints().anyMatch(TextLength::picture) ? 2 : one.codePoints().map(p -> light(p) ? 1 : 2).sum();
    }
    return sum;
  }

  private static boolean picture(int point) {
    return point >= 0x1F000 && point <= 0x1FAFF || point >= 0x2600 && point <= 0x27BF || point == 0xFE0F;
  }

  private static boolean light(int point) {
    return point <= 4351 || point >= 8192 && point <= 8205 || point >= 8208 && point <= 8223 || point >= 8242 && point <= 8247;
  }
}
