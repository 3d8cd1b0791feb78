package watchfloor.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.Mood;
import watchfloor.wall.Said;
import watchfloor.wall.SceneDraft;
import watchfloor.wall.ScreenDraft;
import watchfloor.wall.Shape;
import watchfloor.wall.TileDraft;

/**
 * Writes a layout's file, a tile a line: {@link DraftReader} reads the same draft from it, and {@link LayoutReader} the layout that the draft is.
 *
 * <p>Of what a person wrote by hand it keeps the comment at the head of the file. Comments further down, and keys that nobody knows, go:
 * {@link LayoutComments#below} says beforehand whether there are any. Pure and safe from any thread.
 */
public final class LayoutWriter {
  private static final Set<String> TILE_KEYS = Set.of("kind", "title", "x", "y", "w", "h", "options");
  /** What YAML takes for something other than a text, whatever it looks like to people. */
  private static final Set<String> NO_TEXTS = Set.of("yes", "no", "true", "false", "on", "off", "y", "n", "null");
  private static final Pattern PLAIN = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N}_ ./-]{0,200}[\\p{L}\\p{N}_./])?");
  /** Holds the parts of an emoji together. */
  private static final int JOINER = 0x200d;
  private static final int BYTE_ORDER_MARK = 0xfeff;
  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");

  /** @param head the comment at the file's head, whole lines, or empty */
  public String write(LayoutDraft layout, String name, String head) {
    StringBuilder out = new StringBuilder(head);
    line(out, 0, "name: " + scalar(name));
    if (!layout.shape().equals(Shape.WIDE)) {
      line(out, 0, "shape: " + quoted(layout.shape().toString()));
    }
    flag(out, "locked", layout.locked());
    flag(out, "visitors", layout.visitors());
    line(out, 0, layout.screens().isEmpty() ? "screens: []" : "screens:");
    layout.screens().forEach(screen -> screen(out, screen));
    return out.toString();
  }

  private static void flag(StringBuilder out, String key, boolean set) {
    if (set) {
      line(out, 0, key + ": yes");
    }
  }

  private static void screen(StringBuilder out, ScreenDraft screen) {
    line(out, 1, "- role: " + scalar(screen.role()));
    said(out, 2, "title", screen.title());
    said(out, 2, "subtitle", screen.subtitle());
    brand(out, 2, screen.brand());
    if (screen.paged()) {
      line(out, 2, "scenes:");
      screen.scenes().forEach(scene -> scene(out, scene));
    } else {
      tiles(out, 2, screen.scenes().get(0).tiles());
    }
  }

  private static void scene(StringBuilder out, SceneDraft scene) {
    line(out, 3, "- name: " + scalar(scene.name()));
    said(out, 4, "title", scene.title());
    line(out, 4, "seconds: " + scene.seconds());
    if (scene.mood() != Mood.CALM) {
      line(out, 4, "for: " + scene.mood().word());
    }
    brand(out, 4, scene.brand());
    tiles(out, 4, scene.tiles());
  }

  private static void tiles(StringBuilder out, int depth, List<TileDraft> tiles) {
    line(out, depth, tiles.isEmpty() ? "tiles: []" : "tiles:");
    tiles.forEach(tile -> line(out, depth + 1, "- " + tile(tile)));
  }

  private static String tile(TileDraft tile) {
    Map<String, String> beside = new TreeMap<>(tile.options());
    Map<String, String> below = new TreeMap<>(tile.options());
    beside.keySet().removeIf(LayoutWriter::needsPlaceOfItsOwn);
    below.keySet().removeAll(beside.keySet());
    String title = tile.title().texts().isEmpty() ? "" : ", title: " + said(tile.title());
    String options = beside.entrySet().stream().map(each -> ", " + pair(each)).collect(Collectors.joining());
    String more = below.isEmpty() ? "" : ", options: " + mapping(below);
    return "{kind: " + scalar(tile.kind()) + title + ", x: " + number(tile.x()) + ", y: " + number(tile.y()) + ", w: " + number(tile.w()) + ", h: "
        + number(tile.h()) + options + more + "}";
  }

  /** An option that is called like a part of the tile itself. */
  private static boolean needsPlaceOfItsOwn(String option) {
    return TILE_KEYS.contains(option);
  }

  private static void said(StringBuilder out, int depth, String key, Said words) {
    if (!words.texts().isEmpty()) {
      line(out, depth, key + ": " + said(words));
    }
  }

  private static String said(Said words) {
    return words.plain() ? scalar(words.in("")) : mapping(words.texts());
  }

  private static String mapping(Map<String, String> values) {
    return values.entrySet().stream().map(LayoutWriter::pair).collect(Collectors.joining(", ", "{", "}"));
  }

  private static String pair(Map.Entry<String, String> each) {
    return scalar(each.getKey()) + ": " + scalar(each.getValue());
  }

  private static void brand(StringBuilder out, int depth, String brand) {
    if (!brand.isEmpty()) {
      line(out, depth, "brand: " + scalar(brand));
    }
  }

  private static void line(StringBuilder out, int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  /** The shortest figure that reads as the same number. */
  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !NO_TEXTS.contains(text.toLowerCase(Locale.ROOT)) || WHOLE.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    return text.codePoints().mapToObj(LayoutWriter::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int point) {
    return switch (point) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default -> printable(point) ? Character.toString(point) : units(point);
    };
  }

  /** What YAML takes as it stands and people see as it is; marks that change the direction of a line are written out. */
  private static boolean printable(int point) {
    boolean hidden = switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> true;
      case Character.FORMAT -> point != JOINER;
      default -> false;
    };
    return !hidden && point != BYTE_ORDER_MARK;
  }

  private static String units(int point) {
    return String.format(Locale.ROOT, point > 0xffff ? "\\U%08x" : "\\u%04x", point);
  }
}
