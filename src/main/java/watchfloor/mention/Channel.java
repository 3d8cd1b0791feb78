package watchfloor.mention;

import java.util.Locale;
import java.util.Objects;

/**
 * Names a network on which people talk, such as Bluesky or X.
 *
 * @param id   short, lower-case, stable across versions: it is stored
 * @param name how people write it, shown on cards and buttons
 */
public record Channel(String id, String name) {
  public static final Channel X = new Channel("x", "X");
  public static final Channel BLUESKY = new Channel("bluesky", "Bluesky");
  public static final Channel MASTODON = new Channel("mastodon", "Mastodon");
  public static final Channel REDDIT = new Channel("reddit", "Reddit");
  public static final Channel FEED = new Channel("feed", "RSS");
  public static final Channel FILE = new Channel("file", "File");
  public static final Channel KAFKA = new Channel("kafka", "Kafka");

  public Channel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    if (!id.equals(id.toLowerCase(Locale.ROOT)) || id.isBlank()) {
      throw new IllegalArgumentException("a channel's id is lower-case and not empty: '" + id + "'");
    }
  }

  /** Finds the well-known channel of that id, or makes one whose name is the id. */
  public static Channel of(String id) {
    return switch (id) {
      case "x" -> X;
      case "bluesky" -> BLUESKY;
      case "mastodon" -> MASTODON;
      case "reddit" -> REDDIT;
      case "feed" -> FEED;
      case "file" -> FILE;
      case "kafka" -> KAFKA;
      default -> new Channel(id, id);
    };
  }
}
