package watchfloor.pulse;

import java.time.Instant;
import java.util.Optional;
import watchfloor.mention.Issue;

/**
 * Something that rises beyond what the day let expect.
 *
 * @param issue    what it is about; {@link Issue#NONE} for the volume as a whole
 * @param raisedAt when it began
 * @param endedAt  when it fell back, empty while it lasts
 * @param times    the count of the last {@code minutes} against the expected one
 * @param mentions that count at its highest
 * @param negativePercent share of negative among them, 0 to 100
 */
public record Alarm(
    Issue issue, Instant raisedAt, Optional<Instant> endedAt, double times, int mentions, int negativePercent, int minutes) {
  public boolean active() {
    return endedAt.isEmpty();
  }
}
