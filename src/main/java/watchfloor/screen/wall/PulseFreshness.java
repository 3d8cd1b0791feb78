package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.wall.RoomMode;

/**
 * Decides the state of a tile that lives on the stream of mentions, from the health of its sources. Free of the toolkit.
 *
 * <p>All sources silent for more than 30 s makes it stale; some of them down, degraded.
 */
final class PulseFreshness {
  static final Duration SILENT = Duration.ofSeconds(30);

  private PulseFreshness() {}

  /** @param nothing whether the tile has nothing to show */
  static TileState of(RoomSnapshot room, boolean nothing) {
    List<SourceHealth> sources = room.pulse().sources();
    List<SourceHealth> down = sources.stream().filter(each -> each.state() == State.DOWN).toList();
    if (nothing) {
      return withoutData(room, sources, down);
    }
    Instant life = lastSign(sources).orElse(room.pulse().at());
    Instant known = life.isBefore(room.pulse().at()) ? life : room.pulse().at();
    Duration age = Duration.between(known, room.now());
    if (age.compareTo(silent(room.mode())) > 0) {
      return new TileState.Stale(Words.timeOfDay(known, room.zone()));
    }
    if (!down.isEmpty()) {
      return new TileState.Degraded(down.size() == 1
          ? "without " + down.get(0).name()
          : "without " + down.size() + " of " + sources.size() + " sources");
    }
    return new TileState.Live(Words.age(age) + " ago");
  }

  /** How long a silence may last in the room's own time, which in a replay runs faster than the screens are drawn. */
  static Duration silent(RoomMode mode) {
    return mode instanceof RoomMode.Replay replay && replay.speed() > 1
        ? Duration.ofMillis(Math.round(SILENT.toMillis() * replay.speed()))
        : SILENT;
  }

  private static TileState withoutData(RoomSnapshot room, List<SourceHealth> sources, List<SourceHealth> down) {
    if (sources.isEmpty()) {
      return new TileState.Empty("No mentions: the center has no source yet. Name one in center.yaml.");
    }
    if (down.size() == sources.size()) {
      SourceHealth next = down.stream().min(Comparator.comparing(SourceHealth::retryAt)).orElseThrow();
      String again = next.retryAt().equals(Instant.EPOCH)
          ? "; it is tried again by itself"
          : "; tried again at " + Words.timeOfDay(next.retryAt(), room.zone());
      return new TileState.Failed(stripStop(next.trouble()) + again + ".");
    }
    return new TileState.Empty("No mentions yet, watching " + Words.count(sources.size(), "source") + ".");
  }

  private static String stripStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static Optional<Instant> lastSign(List<SourceHealth> sources) {
    return sources.stream().map(SourceHealth::lastAt).max(Comparator.naturalOrder());
  }
}
