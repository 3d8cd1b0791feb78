package watchfloor.mention;

import java.util.Objects;

/**
 * Tells whether two mentions are the same one: a network's own identifier within the network that gave it.
 *
 * @param source     the name space of the identifier: a channel's id, or a file's kind
 * @param externalId the network's identifier, opaque, never parsed
 */
public record MentionKey(String source, String externalId) {
  public MentionKey {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(externalId, "externalId");
    if (source.isBlank() || externalId.isBlank()) {
      throw new IllegalArgumentException("a mention needs a source and an identifier");
    }
  }
}
