package watchfloor.channel.net;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What a network answered, whole.
 *
 * @param status  the HTTP status, 100 to 599
 * @param body    at most {@link NetClient#LONGEST_ANSWER} bytes, as text; empty where there is none
 */
public record Answer(int status, Headers headers, String body) {
  private static final int LIMITED = 429;

  public Answer {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Whether the network wants to be left alone for a while. */
  public boolean limited() {
    return status == LIMITED;
  }

  /** Whether the network itself failed: nobody can say what became of the request. */
  public boolean broken() {
    return status >= 500;
  }

  /** When the network takes more, as its headers say. */
  public Optional<Instant> resetAt(Instant now) {
    return ResetTimes.of(headers::get, now);
  }
}
