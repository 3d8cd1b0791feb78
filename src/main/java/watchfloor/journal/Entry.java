package watchfloor.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/**
 * One thing to be remembered: who did what, where and when, and whatever is needed to do it again.
 *
 * @param seq its number, 1 or more; rises by one within a journal
 * @param at when, kept to the millisecond
 * @param actor who, at most 1,000 characters
 * @param station at which station, at most 1,000 characters
 * @param operation what was done, at most 1,000 characters
 * @param payload the rest, not copied: leave it as it is once it is in here. An entry takes at most 64 MiB on disk
 */
public record Entry(long seq, Instant at, String actor, String station, String operation, byte[] payload) {
  private static final int MOST_TEXT = 1_000;

  public Entry {
    if (seq < 1) {
      throw new IllegalArgumentException("seq: " + seq);
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
    bounded("actor", actor);
    bounded("station", station);
    bounded("operation", operation);
    Objects.requireNonNull(payload, "payload");
  }

  private static void bounded(String what, String text) {
    if (text.length() > MOST_TEXT) {
      throw new IllegalArgumentException(what + " has " + text.length() + " characters");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry that
        && seq == that.seq
        && at.equals(that.at)
        && actor.equals(that.actor)
        && station.equals(that.station)
        && operation.equals(that.operation)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(seq, at, actor, station, operation, Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "Entry[" + seq + " " + at + " " + actor + "@" + station + " " + operation + ", " + payload.length + " bytes]";
  }
}
