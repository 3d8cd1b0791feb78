package watchfloor.channel.bluesky;

import java.util.List;
import java.util.Objects;

/**
 * What is looked for on Bluesky, and where.
 *
 * @param handles  accounts that are ours, as handles or DIDs without a prefix: posts that name, answer or quote them are mentions
 * @param keywords words whose posts are mentions too; {@code *} at the end stands for any ending
 * @param streams  addresses of Jetstream servers, 1 or more, such as {@code wss://host}: the next one is tried when one fails
 * @param api      the address of a server that knows everybody's profile
 */
public record BlueskyOptions(List<String> handles, List<String> keywords, List<String> streams, String api) {
  /** The servers that Bluesky runs for everybody, without an account. */
  public static final List<String> PUBLIC_STREAMS = List.of(
      "wss://jetstream2.us-east.bsky.network", "wss://jetstream1.us-east.bsky.network",
      "wss://jetstream2.us-west.bsky.network", "wss://jetstream1.us-west.bsky.network");

  /** Bluesky's own view of the network, without an account. */
  public static final String PUBLIC_API = "https://public.api.bsky.app";

  public BlueskyOptions {
    handles = List.copyOf(handles);
    keywords = List.copyOf(keywords);
    streams = List.copyOf(streams);
    Objects.requireNonNull(api, "api");
    if (handles.isEmpty() && keywords.isEmpty() || streams.isEmpty()) {
      throw new IllegalArgumentException("something to look for and a stream are needed");
    }
  }
}
