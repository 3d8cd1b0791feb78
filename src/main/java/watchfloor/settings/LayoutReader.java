package watchfloor.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/**
 * Reads a layout's file: {@code screens}, each with {@code role}, {@code title}, {@code subtitle} and {@code tiles}; each tile
 * with {@code kind}, {@code title}, {@code x}, {@code y}, {@code w}, {@code h} in fractions of the screen, and options, either
 * under {@code options} or beside the rest. A title is a text, or one text a language: {@code {en: Issues, de: Themen}}. Pure and safe from any thread.
 */
public final class LayoutReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private final String language;

  /** Takes the English titles where a layout has several. */
  public LayoutReader() {
    this("");
  }

  /** @param language whose titles it takes, as a code; English ones where that language has none */
  public LayoutReader(String language) {
    this.language = language;
  }

  /**
   * Reads the file's text.
   *
   * @param name  what the layout is called
   * @param label the file as a person knows it, for messages
   * @throws SettingsException one sentence with file, line and column
   */
  public Read<Layout> read(String text, String name, String label) {
    Sheet sheet = new Sheet(label, language);
    Fields file = new Fields(sheet, new YamlParser(sheet).parse(text), "a layout");
    file.has("name");
    List<ScreenPlan> screens = new ArrayList<>();
    for (Fields screen : file.each("screens", "a screen")) {
      screens.add(screen(screen, sheet));
    }
    file.noteUnknown();
    try {
      return new Read<>(new Layout(name, screens), sheet.notes());
    } catch (IllegalArgumentException e) {
      throw sheet.fault(file.place("screens"), e.getMessage());
    }
  }

  /** Whether a name can be that of a layout's file: letters, digits, dash and underscore. */
  public static boolean soundName(String name) {
    return NAME.matcher(name).matches();
  }

  static String soundName(Fields file, String key, String fallback) {
    String name = file.text(key, fallback);
    if (!soundName(name)) {
      throw file.fault(key, key + " '" + name + "' is not a layout's name: use letters, digits and dashes, like wall-4");
    }
    return name;
  }

  private static ScreenPlan screen(Fields screen, Sheet sheet) {
    String role = screen.text("role");
    List<TilePlan> tiles = screen.each("tiles", "a tile").stream().map(tile -> tile(tile, sheet)).toList();
    try {
      ScreenPlan plan = new ScreenPlan(role, screen.said("title"), screen.said("subtitle", ""), tiles);
      screen.noteUnknown();
      return plan;
    } catch (IllegalArgumentException e) {
      throw sheet.fault(screen.place(), e.getMessage());
    }
  }

  private static TilePlan tile(Fields tile, Sheet sheet) {
    String kind = tile.text("kind");
    String title = tile.said("title", "");
    double x = tile.number("x");
    double y = tile.number("y");
    double w = tile.number("w");
    double h = tile.number("h");
    Map<String, String> options = new LinkedHashMap<>();
    tile.fields("options", "the options").ifPresent(more -> options.putAll(more.rest()));
    options.putAll(tile.rest());
    try {
      return new TilePlan(kind, title, x, y, w, h, options);
    } catch (IllegalArgumentException e) {
      throw sheet.fault(tile.place(), e.getMessage());
    }
  }
}
