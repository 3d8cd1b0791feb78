package watchfloor.pulse;

import java.time.Instant;

/**
 * Counts the mentions of a quarter of an hour, of which hours and days are made in any zone: some differ from Greenwich by 45 minutes.
 *
 * @param start on the full quarter; the author's time decides which one a mention belongs to
 */
public record QuarterCount(Instant start, int total) {
  public static final int SECONDS = 15 * 60;
}
