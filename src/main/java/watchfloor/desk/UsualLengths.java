package watchfloor.desk;

import watchfloor.mention.Channel;

/** How long a public answer may usually be on each network, and how it is counted there: what invented networks go by. Pure. */
public final class UsualLengths {
  private UsualLengths() {}

  public static TextCount count(Channel channel) {
    return switch (channel.id()) {
      case "bluesky" -> TextCount.GRAPHEMES_AND_BYTES;
      case "mastodon" -> TextCount.GRAPHEMES_SHORT_ADDRESSES;
      case "reddit" -> TextCount.POINTS;
      default -> TextCount.WEIGHTED;
    };
  }

  /** In the units of {@link #count}. */
  public static int limit(Channel channel) {
    return switch (channel.id()) {
      case "bluesky" -> 300;
      case "mastodon" -> 500;
      case "reddit" -> 10_000;
      default -> 280;
    };
  }
}
