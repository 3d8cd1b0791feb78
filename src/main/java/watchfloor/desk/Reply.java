package watchfloor.desk;

import java.time.Instant;
import java.util.Objects;

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
}
