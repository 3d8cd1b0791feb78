package watchfloor.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.Mood;
import watchfloor.wall.Said;
import watchfloor.wall.SceneDraft;
import watchfloor.wall.ScreenDraft;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.TileDraft;

/**
 * Reads a layout's file for those who change it: every language of its titles, brands where they are written, and also what {@link LayoutReader}
 * refuses for its sense, such as tiles that overlap. Pure and safe from any thread.
 */
public final class DraftReader {
  private static final String BRAND = "brand";
  private static final String TITLE = "title";

  /**
   * Reads the file's text.
   *
   * @param label the file as a person knows it, for messages
   * @throws SettingsException one sentence with file, line and column: the file is not even the shape of a layout
   */
  public LayoutDraft read(String text, String label) {
    Sheet sheet = new Sheet(label);
    Fields file = new Fields(sheet, new YamlParser(sheet).parse(text), "a layout");
    return new LayoutDraft(
        LayoutReader.shape(file), file.flag("locked", false), file.flag("visitors", false),
        file.each("screens", "a screen").stream().map(screen -> screen(screen, sheet)).toList());
  }

  private static ScreenDraft screen(Fields screen, Sheet sheet) {
    String role = screen.text("role");
    Said title = said(screen, TITLE);
    Said subtitle = said(screen, "subtitle");
    String brand = screen.text(BRAND, "");
    boolean paged = screen.has("scenes");
    List<SceneDraft> scenes = paged
        ? screen.each("scenes", "a scene").stream().map(scene -> scene(scene, sheet)).toList()
        : List.of(SceneDraft.named(role, tiles(screen, sheet)));
    try {
      return new ScreenDraft(role, title, subtitle, brand, paged, scenes);
    } catch (IllegalArgumentException e) {
      throw sheet.fault(screen.place(), e.getMessage());
    }
  }

  private static SceneDraft scene(Fields scene, Sheet sheet) {
    int seconds = scene.integer("seconds", (int) ScenePlan.TURN.toSeconds(), (int) ScenePlan.SHORTEST.toSeconds(), SceneReader.MOST_SECONDS);
    Mood mood = SceneReader.mood(scene);
    return new SceneDraft(scene.text("name"), said(scene, TITLE), seconds, mood, scene.text(BRAND, ""), tiles(scene, sheet));
  }

  private static List<TileDraft> tiles(Fields owner, Sheet sheet) {
    return owner.each("tiles", "a tile").stream().map(tile -> tile(tile, sheet)).toList();
  }

  private static TileDraft tile(Fields tile, Sheet sheet) {
    String kind = tile.text("kind");
    Said title = said(tile, TITLE);
    double x = tile.number("x");
    double y = tile.number("y");
    double w = tile.number("w");
    double h = tile.number("h");
    try {
      return new TileDraft(kind, title, x, y, w, h, options(tile));
    } catch (IllegalArgumentException e) {
      throw sheet.fault(tile.place(), e.getMessage());
    }
  }

  /** What stands beside the tile's place goes before what stands under {@code options}. */
  static Map<String, String> options(Fields tile) {
    Map<String, String> options = new LinkedHashMap<>();
    Optional<Fields> more = tile.fields("options", "the options");
    more.ifPresent(fields -> options.putAll(fields.rest()));
    options.putAll(tile.rest());
    return options;
  }

  private static Said said(Fields fields, String key) {
    if (!fields.hasKeysBelow(key)) {
      return Said.of(fields.text(key, ""));
    }
    return new Said(fields.fields(key, key).orElseThrow().rest());
  }
}
