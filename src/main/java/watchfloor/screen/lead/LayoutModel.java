package watchfloor.screen.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import watchfloor.settings.DraftReader;
import watchfloor.settings.LayoutComments;
import watchfloor.settings.LayoutReader;
import watchfloor.settings.LayoutWriter;
import watchfloor.settings.SettingsException;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.LayoutText;
import watchfloor.wall.Said;
import watchfloor.wall.SceneDraft;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.ScreenDraft;
import watchfloor.wall.TileDraft;

/**
 * A layout while it is changed: what it is, what was before, which tile is chosen, and whether a wall could show it. Free of the toolkit; for one
 * thread. What a hand drags is shown at once and becomes one step when the hand lets go.
 */
final class LayoutModel {
  private static final int NONE = -1;

  private final String language;
  private final boolean locked;
  private LayoutText base;
  private LayoutDraft saved;
  private final History<LayoutDraft> history;
  private Optional<LayoutDraft> held = Optional.empty();
  private int screen;
  private int scene;
  private int tile = NONE;
  private String trouble;

  /**
   * Opens a layout.
   *
   * @param language whose titles are shown and written
   * @throws SettingsException the text is not even the shape of a layout
   */
  LayoutModel(LayoutText base, String language) {
    this.base = base;
    this.language = language;
    saved = new DraftReader().read(base.text(), label(base.name()));
    locked = saved.locked();
    history = new History<>(saved);
    trouble = fault();
  }

  private static String label(String name) {
    return "layouts/" + name + ".yaml";
  }

  String name() {
    return base.name();
  }

  /** The version that this began with, or that was written last. */
  String version() {
    return base.version();
  }

  boolean locked() {
    return locked;
  }

  String language() {
    return language;
  }

  LayoutDraft layout() {
    return held.orElse(history.now());
  }

  boolean dirty() {
    return !layout().equals(saved);
  }

  int screenAt() {
    return screen;
  }

  int sceneAt() {
    return scene;
  }

  /** The index of the chosen tile, or -1. */
  int tileAt() {
    return tile;
  }

  ScreenDraft screen() {
    return layout().screens().get(screen);
  }

  SceneDraft scene() {
    return screen().scenes().get(scene);
  }

  Optional<TileDraft> tile() {
    return tile == NONE ? Optional.empty() : Optional.of(scene().tiles().get(tile));
  }

  /** What is wrong with the tiles that show, by index. */
  Map<Integer, String> faults() {
    return Faults.of(layout(), screen, scene, language);
  }

  /** Why no wall could show it, as {@code check} says it; empty where one could. */
  String trouble() {
    return trouble;
  }

  void choose(int otherScreen, int otherScene, int otherTile) {
    screen = otherScreen;
    scene = otherScene;
    tile = otherTile;
    settle();
  }

  /** Keeps what is chosen within what is there. */
  private void settle() {
    screen = Math.max(0, Math.min(screen, layout().screens().size() - 1));
    scene = Math.max(0, Math.min(scene, screen().scenes().size() - 1));
    tile = tile >= scene().tiles().size() ? NONE : tile;
  }

  /** One step; a locked layout stays as it is. */
  void edit(UnaryOperator<LayoutDraft> change) {
    if (locked) {
      return;
    }
    held = Optional.empty();
    history.next(change.apply(history.now()));
    changed();
  }

  private void changed() {
    settle();
    trouble = fault();
  }

  void editTiles(UnaryOperator<List<TileDraft>> change) {
    edit(layout -> Edits.tiles(layout, screen, scene, change));
  }

  void editTile(UnaryOperator<TileDraft> change) {
    if (tile != NONE) {
      editTiles(tiles -> {
        tiles.set(tile, change.apply(tiles.get(tile)));
        return tiles;
      });
    }
  }

  /** Where the chosen tile is to stand; what the others' edges draw. */
  Snap snap() {
    return new Snap(IntStream.range(0, scene().tiles().size()).filter(i -> i != tile).mapToObj(i -> Area.of(scene().tiles().get(i))).toList());
  }

  /** Shows the chosen tile there while a hand holds it. */
  void hold(Area place) {
    if (locked || tile == NONE) {
      return;
    }
    held = Optional.of(Edits.tiles(history.now(), screen, scene, tiles -> {
      tiles.set(tile, place.place(tiles.get(tile)));
      return tiles;
    }));
  }

  /** The hand lets go: what it held becomes one step. */
  void letGo() {
    held.ifPresent(layout -> edit(before -> layout));
  }

  void addTile(String kind) {
    if (locked || scene().tiles().size() >= ScenePlan.MOST_TILES) {
      return;
    }
    editTiles(tiles -> {
      tiles.add(FreePlace.of(kind, tiles, layout().shape()).place(fresh(kind)));
      return tiles;
    });
    tile = scene().tiles().size() - 1;
  }

  static TileDraft fresh(String kind) {
    return new TileDraft(kind, Said.NOTHING, 0, 0, 1, 1, Map.of());
  }

  void removeTile() {
    if (tile != NONE) {
      int gone = tile;
      editTiles(tiles -> {
        tiles.remove(gone);
        return tiles;
      });
      tile = locked ? gone : NONE;
    }
  }

  boolean canUndo() {
    return history.canUndo();
  }

  boolean canRedo() {
    return history.canRedo();
  }

  void undo() {
    held = Optional.empty();
    history.undo();
    changed();
  }

  void redo() {
    held = Optional.empty();
    history.redo();
    changed();
  }

  /** As it would be written under a name: a copy is for everybody to change. */
  LayoutText written(String as) {
    LayoutDraft now = history.now();
    return new LayoutText(as, new LayoutWriter().write(as.equals(name()) ? now : now.unlocked(), as, LayoutComments.head(base.text())));
  }

  /** Whether writing it loses comments that somebody wrote between its lines. */
  boolean losesComments() {
    return LayoutComments.below(base.text());
  }

  /** It is on disk like this, under its own name. */
  void saved(LayoutText text, LayoutDraft what) {
    base = text;
    saved = what;
  }

  private String fault() {
    try {
      LayoutText text = written(name());
      new LayoutReader(language).read(text.text(), text.name(), label(text.name()));
      return "";
    } catch (SettingsException e) {
      return e.getMessage();
    }
  }
}
