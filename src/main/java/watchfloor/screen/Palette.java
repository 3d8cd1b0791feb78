package watchfloor.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.scene.paint.Color;

/**
 * The colours of the style sheets by name, for charts and drawn tiles that no style sheet reaches. Immutable.
 */
public final class Palette {
  private static final String PREFIX = "-wf-";

  private final Map<String, Color> colors;

  private Palette(Map<String, Color> colors) {
    this.colors = Map.copyOf(colors);
  }

  /** Reads the {@code -wf-} colours of several sheets; a later one wins. */
  static Palette of(List<String> sheets) {
    Map<String, Color> colors = new LinkedHashMap<>();
    for (String sheet : sheets) {
      for (Rule rule : new CssParser().parse(sheet).getRules()) {
        for (Declaration declaration : rule.getDeclarations()) {
          if (declaration.getProperty().startsWith(PREFIX) && declaration.getParsedValue().convert(null) instanceof Color color) {
            colors.put(declaration.getProperty().substring(PREFIX.length()), color);
          }
        }
      }
    }
    return new Palette(colors);
  }

  /** A colour by its name without the prefix, such as {@code negative}. Fails for a name that no sheet has. */
  public Color color(String name) {
    Color color = colors.get(name);
    if (color == null) {
      throw new IllegalArgumentException("no colour '" + PREFIX + name + "' in the style sheets");
    }
    return color;
  }
}
