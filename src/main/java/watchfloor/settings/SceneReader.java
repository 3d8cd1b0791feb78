package watchfloor.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import watchfloor.wall.Mood;
import watchfloor.wall.SceneCheck;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.Shape;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

/** Reads the scenes and tiles of one layout, and refuses tiles that overlap, that nobody can read, or that visitors must not see. On one thread. */
final class SceneReader {
  private static final String BRAND = "brand";
  static final int MOST_SECONDS = (int) ScenePlan.LONGEST.toSeconds();

  private final Sheet sheet;
  private final Shape shape;
  private final boolean visitors;

  SceneReader(Sheet sheet, Shape shape, boolean visitors) {
    this.sheet = sheet;
    this.shape = shape;
    this.visitors = visitors;
  }

  /** @param brand of the screen, for tiles that name none */
  List<ScenePlan> scenes(Fields screen, String brand) {
    return screen.each("scenes", "a scene").stream().map(scene -> scene(scene, brand)).toList();
  }

  private ScenePlan scene(Fields scene, String brand) {
    String name = LayoutReader.soundName(scene, "name", scene.text("name"));
    String title = scene.said("title", "");
    int seconds = scene.integer("seconds", (int) ScenePlan.TURN.toSeconds(), (int) ScenePlan.SHORTEST.toSeconds(), MOST_SECONDS);
    Mood mood = mood(scene);
    List<TilePlan> tiles = tiles(scene, scene.text(BRAND, brand));
    scene.noteUnknown();
    try {
      return new ScenePlan(name, title, Duration.ofSeconds(seconds), mood, tiles);
    } catch (IllegalArgumentException e) {
      throw sheet.fault(scene.place(), e.getMessage());
    }
  }

  static Mood mood(Fields scene) {
    String word = scene.text("for", Mood.CALM.word());
    for (Mood mood : Mood.values()) {
      if (mood.word().equals(word)) {
        return mood;
      }
    }
    throw scene.fault("for", "for '" + word + "' is no time that a scene can be for: write calm or alarm");
  }

  /** The tiles of a scene, or of a screen without scenes. */
  List<TilePlan> tiles(Fields owner, String brand) {
    List<Fields> each = owner.each("tiles", "a tile");
    List<TilePlan> tiles = each.stream().map(tile -> tile(tile, brand)).toList();
    SceneCheck.first(tiles, shape, visitors).ifPresent(fault -> {
      throw sheet.fault(each.get(fault.tile()).place(), fault.words());
    });
    return tiles;
  }

  private TilePlan tile(Fields tile, String brand) {
    String kind = tile.text("kind");
    String title = tile.said("title", "");
    double x = tile.number("x");
    double y = tile.number("y");
    double w = tile.number("w");
    double h = tile.number("h");
    Map<String, String> options = DraftReader.options(tile);
    if (!brand.isEmpty()) {
      options.putIfAbsent(BRAND, brand);
    }
    if (visitors) {
      options.put("visitor", "yes");
    }
    if (TileKinds.find(kind).isEmpty()) {
      sheet.note(tile.place("kind"), "this program has no tile of the kind '" + kind + "', so its place says that");
    }
    try {
      return new TilePlan(kind, title, x, y, w, h, options);
    } catch (IllegalArgumentException e) {
      throw sheet.fault(tile.place(), e.getMessage());
    }
  }
}
