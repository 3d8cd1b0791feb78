package watchfloor.screen.wall;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import watchfloor.settings.LayoutReader;
import watchfloor.wall.Layout;

/** Reads the packed layouts. */
final class Layouts {
  private Layouts() {}

  static Layout packed(String name) throws IOException {
    return packed(name, "");
  }

  /** With the titles of that language. */
  static Layout packed(String name, String language) throws IOException {
    try (InputStream in = Layouts.class.getResourceAsStream("/layouts/" + name + ".yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new LayoutReader(language).read(text, name, name + ".yaml").value();
    }
  }
}
