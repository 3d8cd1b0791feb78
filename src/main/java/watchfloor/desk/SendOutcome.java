package watchfloor.desk;

import java.time.Instant;

/** What a network said to an answer. */
public sealed interface SendOutcome {
  /** It is out. */
  record Sent(String externalId) implements SendOutcome {}

  /** The network will not have it, now or later; a person must decide. One plain sentence says why. */
  record Refused(String sentence) implements SendOutcome {}

  /** Not now: a rate limit, a network that is down before anything was handed over. */
  record TryLater(Instant notBefore, String sentence) implements SendOutcome {}

  /** It was handed over and nobody can say whether it arrived: it is held for a person, and never sent twice by itself. */
  record Unknown(String sentence) implements SendOutcome {}
}
