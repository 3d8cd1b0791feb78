package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.SourceHealth;
import watchfloor.screen.Texts;
import watchfloor.wall.Refresh;
import watchfloor.wall.RoomMode;

/**
 * How old what a tile shows is, and whether that is too old: what its kind declares in {@link Refresh} decides, the same for every tile.
 * Free of the toolkit.
 *
 * @param at  of when it is
 * @param age against the room's time
 * @param old whether it must be dimmed and dated
 */
record TileAge(Instant at, Duration age, boolean old) {
  /** Empty for what never is old. */
  static Optional<TileAge> of(Refresh refresh, RoomSnapshot room) {
    return refresh.staleAfter().map(limit -> {
      Instant at = refresh.ofMentions() ? known(room) : room.pulse().at();
      Duration age = Duration.between(at, room.now());
      return new TileAge(at, age, age.compareTo(allowed(limit, room.mode())) > 0);
    });
  }

  /** A slice that was over when a source last gave a sign of life has nothing more to come: silence since then does not make it older. */
  private static Instant known(RoomSnapshot room) {
    Instant heard = heard(room);
    return room.driven().filter(driven -> !driven.slice().to().isAfter(heard)).isPresent() ? room.pulse().at() : heard;
  }

  /** When a source last gave a sign of life; before any did, when the newest mention that is known came in. Never later than the figures. */
  private static Instant heard(RoomSnapshot room) {
    Instant counted = room.pulse().at();
    return room.pulse().sources().stream().map(SourceHealth::lastAt).max(Comparator.naturalOrder()).filter(at -> at.isAfter(Instant.EPOCH))
        .or(() -> newest(room)).filter(at -> at.isBefore(counted)).orElse(counted);
  }

  /** The newest mention of a slice is not the newest that is known. */
  private static Optional<Instant> newest(RoomSnapshot room) {
    return room.driven().isPresent() ? Optional.empty() : room.pulse().recent().stream().findFirst().map(JudgedMention::mention).map(mention -> mention.writtenAt());
  }

  /** How long that is in the room's own time, which in a replay runs faster than the screens are drawn. */
  static Duration allowed(Duration limit, RoomMode mode) {
    return mode instanceof RoomMode.Replay replay && replay.speed() > 1 ? Duration.ofMillis(Math.round(limit.toMillis() * replay.speed())) : limit;
  }

  /** {@code 5 s ago}. */
  String words(Texts texts) {
    return texts.of("tile.ago", texts.amounts().age(age));
  }

  /** The time of day, to the second; with its day where that is not today. */
  static String moment(Instant at, RoomSnapshot room, Texts texts) {
    boolean today = at.atZone(room.zone()).toLocalDate().equals(room.now().atZone(room.zone()).toLocalDate());
    return today ? texts.amounts().timeOfDay(at, room.zone()) : texts.amounts().moment(at, room.now(), room.zone());
  }
}
