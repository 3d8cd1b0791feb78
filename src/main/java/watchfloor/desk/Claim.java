package watchfloor.desk;

import java.time.Instant;
import java.util.Objects;

/**
 * The lock that one operator holds on one item, with its lease.
 *
 * @param operator   the holder's id
 * @param since      when it was won
 * @param leaseUntil when it falls back to the queue unless the holder shows life
 */
public record Claim(String operator, Instant since, Instant leaseUntil) {
  public Claim {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(leaseUntil, "leaseUntil");
  }
}
