package watchfloor.pulse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a store had counted, at one moment.
 *
 * @param minutes  by minute and issue, by rising minute
 * @param quarters by quarter of an hour, further back; those without a mention are left out
 * @param since    the first minute that anything is counted of, however long ago; empty where nothing is
 */
public record PulseHistory(List<IssueMinute> minutes, List<QuarterCount> quarters, Optional<Instant> since) {
  public PulseHistory {
    minutes = List.copyOf(minutes);
    quarters = List.copyOf(quarters);
    Objects.requireNonNull(since, "since");
  }
}
