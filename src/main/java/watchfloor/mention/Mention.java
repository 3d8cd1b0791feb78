package watchfloor.mention;

import java.time.Instant;
import java.util.Objects;

/**
 * One post about the brand, as it came in, in our own words: no network's types, nothing judged yet.
 *
 * @param key      what makes it the same mention when it comes twice
 * @param channel  the network on which it was written
 * @param author   who wrote it
 * @param text     plain text as the author wrote it, at most {@link #MAX_TEXT} characters
 * @param language BCP 47 as the network states it, or empty where it does not
 * @param brand    whom it is about, the center's brand or a competitor; empty where the source cannot say
 * @param thread   the conversation it belongs to, opaque; the mention's own identifier where it starts one
 * @param repostOf the external id of the post that it passes on unchanged, or empty
 * @param direct   whether it speaks to us (our handle, an answer to us) rather than merely about us
 * @param writtenAt the author's time as the network gives it
 * @param receivedAt when this program first held it
 */
public record Mention(
    MentionKey key,
    Channel channel,
    Author author,
    String text,
    String language,
    String brand,
    String thread,
    String repostOf,
    boolean direct,
    Instant writtenAt,
    Instant receivedAt) {

  /** Longest text kept; networks allow less, and what is longer is cut where it comes in. */
  public static final int MAX_TEXT = 4_000;

  public Mention {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(thread, "thread");
    Objects.requireNonNull(repostOf, "repostOf");
    Objects.requireNonNull(writtenAt, "writtenAt");
    Objects.requireNonNull(receivedAt, "receivedAt");
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("text of " + text.length() + " characters, at most " + MAX_TEXT);
    }
  }

  public boolean repost() {
    return !repostOf.isEmpty();
  }
}
