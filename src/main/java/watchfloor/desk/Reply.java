package watchfloor.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An answer on its way, or out.
 *
 * @param key        unique; the same through every attempt
 * @param author     the operator's id
 * @param attempts   times it was handed to the network
 * @param notBefore  when it may next leave
 * @param externalId the network's identifier once SENT, else empty
 * @param trouble    what the network said last when it did not take it, else empty
 */
public record Reply(
    String key,
    long item,
    State state,
    String text,
    String author,
    Instant queuedAt,
    int attempts,
    Instant notBefore,
    String externalId,
    String trouble) {
  /** PROPOSED until somebody else approves it, QUEUED until handed over, SENDING while nobody knows, then one of the others for good. */
  public enum State {
    QUEUED,
    SENDING,
    SENT,
    REFUSED,
    UNKNOWN,
    TAKEN_BACK,
    PROPOSED,
    SENT_BACK
  }

  public Reply {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(queuedAt, "queuedAt");
    Objects.requireNonNull(notBefore, "notBefore");
    Objects.requireNonNull(externalId, "externalId");
    Objects.requireNonNull(trouble, "trouble");
  }

  /** A key for a new answer: begins with the time, so that the keys of a day lie together in an index; 48 random bits make it unique. */
  public static String newKey(Instant now) {
    return String.format("%012x-%s", now.toEpochMilli(), UUID.randomUUID().toString().substring(24));
  }
}
