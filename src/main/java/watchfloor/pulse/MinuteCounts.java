package watchfloor.pulse;

import java.time.Instant;

/**
 * Counts the mentions of one minute by sentiment.
 *
 * @param minute its start, on the full minute; the author's time decides which minute a mention belongs to
 */
public record MinuteCounts(Instant minute, int negative, int neutral, int positive, int notJudged) {
  public int total() {
    return negative + neutral + positive + notJudged;
  }
}
