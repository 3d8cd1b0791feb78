package watchfloor.screen.wall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import watchfloor.mention.SourceHealth;
import watchfloor.screen.Texts;

/**
 * Decides the state of a tile that lives on the stream of mentions, from the health of its sources. Free of the toolkit.
 *
 * <p>Some of them down makes it degraded; whether it is old, {@link TileAge} says.
 */
final class PulseFreshness {
  private PulseFreshness() {}

  /** @param nothing whether the tile has nothing to show */
  static TileState of(RoomSnapshot room, boolean nothing, Texts texts) {
    List<SourceHealth> sources = room.pulse().sources();
    List<SourceHealth> down = sources.stream().filter(each -> each.state().away()).toList();
    if (nothing) {
      return withoutData(room, sources, down, texts);
    }
    if (!down.isEmpty()) {
      return new TileState.Degraded(down.size() == 1
          ? texts.of("tile.without-one", down.get(0).name())
          : texts.of("tile.without-some", down.size(), sources.size()));
    }
    return new TileState.Live("");
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
}
