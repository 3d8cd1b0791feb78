package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import watchfloor.screen.Styles;

/** What a new center is told about layouts is what the program knows. */
class LayoutManualTest {
  private static final Pattern KIND = Pattern.compile("(?m)^- `([a-z-]+)`:");

  @Test
  void every_kind_of_tile_is_explained_to_a_new_center_and_no_other() throws IOException {
    TreeSet<String> explained = new TreeSet<>();
    try (InputStream manual = LayoutManualTest.class.getResourceAsStream("/watchfloor/settings/template/layouts/README.md")) {
      Matcher kind = KIND.matcher(new String(manual.readAllBytes(), StandardCharsets.UTF_8));
      while (kind.find()) {
        explained.add(kind.group(1));
      }
    }
    assertThat(explained).containsExactlyElementsOf(new TreeSet<>(new TileCatalog(new Styles().palette("wall.css"), Looks.english()).kinds()));
  }
}
