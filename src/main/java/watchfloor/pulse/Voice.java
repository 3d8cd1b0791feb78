package watchfloor.pulse;

import java.time.Instant;
import java.util.Objects;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;

/**
 * Somebody whose words carry far: an author of the last 24 hours.
 *
 * @param lastAt when the newest of their mentions was written
 */
public record Voice(Author author, Channel channel, Moods moods, Instant lastAt) {
  public Voice {
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(moods, "moods");
    Objects.requireNonNull(lastAt, "lastAt");
  }
}
