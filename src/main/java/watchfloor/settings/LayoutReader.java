package watchfloor.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Shape;

/**
 * Reads a layout's file: {@code screens}, each with {@code role}, {@code title}, {@code subtitle} and either {@code tiles} or
 * {@code scenes} that take turns; at the top {@code shape}, {@code locked} and {@code visitors}. A title is a text, or one text a
 * language: {@code {en: Issues, de: Themen}}. layouts/layout.schema.json says the same for editors. Pure and safe from any thread.
 */
public final class LayoutReader {
  /** The layouts that come with the program. */
  public static final List<String> PACKED = List.of(
      "wall-1", "wall-2", "wall-3", "wall-4", "wall-6", "wall-12", "portrait", "ultra-wide", "lobby", "event", "crisis", "drill");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,5})\\s*[:x]\\s*(\\d{1,5})");

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
    Shape shape = shape(file);
    boolean locked = file.flag("locked", false);
    boolean visitors = file.flag("visitors", false);
    SceneReader scenes = new SceneReader(sheet, shape, visitors);
    List<ScreenPlan> screens = new ArrayList<>();
    for (Fields screen : file.each("screens", "a screen")) {
      screens.add(screen(screen, sheet, scenes));
    }
    file.noteUnknown();
    try {
      return new Read<>(new Layout(name, shape, locked, visitors, screens), sheet.notes());
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

  static Shape shape(Fields file) {
    if (!file.has("shape")) {
      return Shape.WIDE;
    }
    String text = file.text("shape");
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw file.fault("shape", "shape '" + text + "' is none of a monitor: write it like 16:9, 9:16 or 32:9");
    }
    try {
      return new Shape(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    } catch (IllegalArgumentException e) {
      throw file.fault("shape", e.getMessage());
    }
  }

  private static ScreenPlan screen(Fields screen, Sheet sheet, SceneReader reader) {
    String role = screen.text("role");
    String title = screen.said("title");
    String subtitle = screen.said("subtitle", "");
    String brand = screen.text("brand", "");
    boolean paged = screen.has("scenes");
    if (paged && screen.has("tiles")) {
      throw screen.fault("scenes", "screen '" + role + "' has both tiles and scenes: put the tiles into a scene of their own");
    }
    try {
      ScreenPlan plan = paged
          ? new ScreenPlan(role, title, reader.scenes(screen, brand), subtitle)
          : new ScreenPlan(role, title, subtitle, reader.tiles(screen, brand));
      screen.noteUnknown();
      return plan;
    } catch (IllegalArgumentException e) {
      throw sheet.fault(screen.place(), e.getMessage());
    }
  }
}
