package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.screen.Texts;
import watchfloor.wall.RoomMode;

/**
 * Decides the state of a tile that lives on the stream of mentions, from the health of its sources. Free of the toolkit.
 *
 * <p>All sources silent for more than 30 s makes it stale; some of them down, degraded.
 */
final class PulseFreshness {
  static final Duration SILENT = Duration.ofSeconds(30);

  private PulseFreshness() {}

  /** In English, for tiles whose words are English yet. */
  static TileState of(RoomSnapshot room, boolean nothing) {
    return of(room, nothing, Texts.of(Locale.ENGLISH));
  }

  /** @param nothing whether the tile has nothing to show */
  static TileState of(RoomSnapshot room, boolean nothing, Texts texts) {
    List<SourceHealth> sources = room.pulse().sources();
    List<SourceHealth> down = sources.stream().filter(each -> each.state() == State.DOWN).toList();
    if (nothing) {
      return withoutData(room, sources, down, texts);
    }
    Instant life = lastSign(sources).orElse(room.pulse().at());
    Instant known = life.isBefore(room.pulse().at()) ? life : room.pulse().at();
    Duration age = Duration.between(known, room.now());
    if (age.compareTo(silent(room.mode())) > 0) {
      return new TileState.Stale(texts.amounts().timeOfDay(known, room.zone()));
    }
    if (!down.isEmpty()) {
      return new TileState.Degraded(down.size() == 1
          ? texts.of("tile.without-one", down.get(0).name())
          : texts.of("tile.without-some", down.size(), sources.size()));
    }
    return new TileState.Live(texts.of("tile.ago", texts.amounts().age(age)));
  }

  /** How long a silence may last in the room's own time, which in a replay runs faster than the screens are drawn. */
  static Duration silent(RoomMode mode) {
    return mode instanceof RoomMode.Replay replay && replay.speed() > 1
        ? Duration.ofMillis(Math.round(SILENT.toMillis() * replay.speed()))
        : SILENT;
  }

  private static TileState withoutData(RoomSnapshot room, List<SourceHealth> sources, List<SourceHealth> down, Texts texts) {
    if (sources.isEmpty()) {
      return new TileState.Empty(texts.of("tile.no-source"));
    }
    if (down.size() == sources.size()) {
      SourceHealth next = down.stream().min(Comparator.comparing(SourceHealth::retryAt)).orElseThrow();
      String trouble = stripStop(next.trouble());
      return new TileState.Failed(next.retryAt().equals(Instant.EPOCH)
          ? texts.of("tile.all-down", trouble)
          : texts.of("tile.all-down-until", trouble, texts.amounts().timeOfDay(next.retryAt(), room.zone())));
    }
    return new TileState.Empty(texts.of("tile.no-mentions-yet", sources.size()));
  }

  private static String stripStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static Optional<Instant> lastSign(List<SourceHealth> sources) {
    return sources.stream().map(SourceHealth::lastAt).max(Comparator.naturalOrder());
  }
}
