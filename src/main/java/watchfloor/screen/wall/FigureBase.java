package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import watchfloor.pulse.Slice;

/**
 * What all figures of a tile have in common at one moment: the brand of its lens, what the wall looks at, and its day. Free of the toolkit.
 *
 * @param whole  everything that the tile counts of a day
 * @param driven whether that is a slice that somebody looks at, of whose time all figures are parts
 * @param at     when it was so
 */
record FigureBase(Slice whole, boolean driven, Instant at) {
  private static final long FIVE_MINUTES = 300;

  static final FigureBase NONE = new FigureBase(Slice.of(Instant.EPOCH, Instant.EPOCH), true, Instant.EPOCH);

  FigureBase {
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(at, "at");
  }

  /** @param room as the tile is handed it */
  static FigureBase of(RoomSnapshot room) {
    Slice slice = room.driven().map(Driven::slice).orElseGet(() -> day(room));
    return new FigureBase(room.about().isEmpty() ? slice : slice.about(room.about()), room.driven().isPresent(), room.pulse().at());
  }

  /** From the breakdown's first hour to the end of the running one, which the heat map has too. */
  private static Slice day(RoomSnapshot room) {
    List<Instant> hours = room.pulse().heatMap().hours();
    Instant running = hours.isEmpty() ? room.pulse().at().truncatedTo(ChronoUnit.HOURS) : hours.get(hours.size() - 1);
    Instant since = room.pulse().day().since();
    Instant end = running.plus(Duration.ofHours(1));
    return Slice.of(since.isAfter(end) ? end : since, end);
  }

  /** The part of a stretch of time. */
  Slice part(Instant from, Instant to) {
    return driven ? whole.within(from, to) : whole.during(from, to);
  }

  Slice hour(Instant start) {
    return part(start, start.plus(Duration.ofHours(1)));
  }

  Slice minute(Instant start) {
    return part(start, start.plus(Duration.ofMinutes(1)));
  }

  /** The hour by which rising terms are told: twelve times five minutes, the running ones included. */
  Slice terms() {
    long five = Math.floorDiv(at.getEpochSecond(), FIVE_MINUTES) * FIVE_MINUTES;
    Instant end = Instant.ofEpochSecond(five + FIVE_MINUTES);
    return part(end.minus(Duration.ofHours(1)), end);
  }

  /** The 60 seconds before the running one. */
  Slice lastMinute() {
    Instant end = at.truncatedTo(ChronoUnit.SECONDS);
    return part(end.minusSeconds(60), end);
  }

  /** The running minute and those before it; all of a slice that somebody looks at. */
  Slice last(int minutes) {
    Instant end = at.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    return driven ? whole : whole.during(end.minus(Duration.ofMinutes(minutes)), end);
  }
}
