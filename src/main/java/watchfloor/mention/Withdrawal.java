package watchfloor.mention;

import java.util.Objects;
import java.util.Optional;

/**
 * What a network asks to be removed: one mention, because its author deleted it, or all of an author whose account is gone.
 *
 * @param channel the network's id
 * @param author  the author's identifier on it, as in {@link Author#id}
 * @param key     the mention; empty for everything of that author
 */
public record Withdrawal(String channel, String author, Optional<MentionKey> key) {
  public Withdrawal {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(key, "key");
  }
}
