package watchfloor.screen.wall;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import watchfloor.wall.Layout;

/** Reads the packed layouts. */
final class Layouts {
  private Layouts() {}

  static Layout packed(String name) throws IOException {
    try (InputStream in = Layouts.class.getResourceAsStream("/layouts/" + name + ".yaml")) {
      return new YAMLMapper().readValue(in, Layout.class);
    }
  }
}
