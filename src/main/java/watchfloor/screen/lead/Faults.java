package watchfloor.screen.lead;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.SceneCheck;
import watchfloor.wall.TilePlan;

/** What is wrong with the tiles of one scene, in the words of {@code check}; both of two that overlap are marked. Pure. */
final class Faults {
  private Faults() {}

  /** The sentence without a full stop by the tile's index; empty where all is well. */
  static Map<Integer, String> of(LayoutDraft layout, int screen, int scene, String language) {
    List<TilePlan> tiles = layout.screens().get(screen).plans(scene, layout.visitors(), language);
    Map<Integer, String> faults = new TreeMap<>();
    SceneCheck.all(tiles, layout.shape(), layout.visitors()).forEach(fault -> faults.put(fault.tile(), fault.words()));
    for (int i = 0; i < tiles.size(); i++) {
      int at = i;
      IntStream.range(i + 1, tiles.size()).filter(other -> SceneCheck.meet(tiles.get(at), tiles.get(other))).findFirst()
          .ifPresent(other -> faults.putIfAbsent(at, faults.get(other)));
    }
    return faults;
  }
}
