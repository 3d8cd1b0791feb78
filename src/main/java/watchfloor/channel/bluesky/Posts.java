package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import watchfloor.channel.net.CleanText;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** Makes a {@link Mention} of a post's record. Safe from any thread. */
final class Posts {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
  private static final String VERSION = "#";

  private final Clock clock;

  Posts(Clock clock) {
    this.clock = clock;
  }

  /** The key of a post: its address; of an edited one the address with its version, because it takes another's place. */
  static MentionKey key(String uri, String cid, boolean edited) {
    return new MentionKey(Channel.BLUESKY.id(), edited ? uri + VERSION + cid : uri);
  }

  /** The address of the post of a mention, edited or not. */
  static String uri(Mention mention) {
    String id = mention.key().externalId();
    int version = id.indexOf(VERSION);
    return version < 0 ? id : id.substring(0, version);
  }

  /** @param seenAt when the network saw it: an author's clock may be wrong, and nothing is written later than it is seen */
  Mention make(MentionKey key, String uri, JsonNode record, Author author, boolean direct, Instant seenAt) {
    Instant now = clock.instant();
    String root = record.path("reply").path("root").path("uri").asText();
    return new Mention(
        key, Channel.BLUESKY, author, CleanText.of(record.path("text").asText(), Mention.MAX_TEXT), language(record), "",
        Uris.author(root).isPresent() ? root : uri, "", direct, writtenAt(record, seenAt), now);
  }

  private static String language(JsonNode record) {
    String first = record.path("langs").path(0).asText();
    return LANGUAGE.matcher(first).matches() ? first : "";
  }

  private static Instant writtenAt(JsonNode record, Instant seenAt) {
    try {
      Instant said = OffsetDateTime.parse(record.path("createdAt").asText()).toInstant();
      return said.isAfter(seenAt) ? seenAt : said;
    } catch (DateTimeException e) {
      return seenAt;
    }
  }

  static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
