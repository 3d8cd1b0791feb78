package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Jetstream told, as far as it concerns us (github.com/bluesky-social/jetstream, docs/README.md, 5.1). Each has {@code timeUs}, when the
 * server saw it, in microseconds since 1970.
 */
sealed interface Event {
  long timeUs();

  /** A post that is new, or takes the place of one with the same key. @param edited the latter */
  record Post(long timeUs, String did, String rkey, String cid, String rev, boolean edited, JsonNode record) implements Event {
    String uri() {
      return Uris.post(did, rkey);
    }
  }

  /** A post that its author took back. */
  record Deleted(long timeUs, String did, String rkey) implements Event {
    String uri() {
      return Uris.post(did, rkey);
    }
  }

  /** An account that is there or not, whatever the reason: taken down, suspended, deleted, deactivated. */
  record Account(long timeUs, String did, boolean active) implements Event {}

  /** An account whose handle may have changed. */
  record Identity(long timeUs, String did) implements Event {}

  /** Something else, of which only the time matters. */
  record Other(long timeUs) implements Event {}
}
