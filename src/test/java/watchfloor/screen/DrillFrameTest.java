package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import watchfloor.wall.Theme;

class DrillFrameTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int EDGE = 18;

  private final Region content = new Region();

  private Image picture(Locale locale) {
    return OnFx.onFx(() -> {
      content.setStyle("-fx-background-color: #00ff00;");
      Styles styles = new Styles();
      styles.theme(Theme.DRILL);
      DrillFrame frame = new DrillFrame(content, Texts.of(locale));
      frame.setStyle("-fx-font-size: 20px;");
      Scene scene = new Scene(frame, WIDTH, HEIGHT);
      scene.getStylesheets().setAll(styles.urls("wall.css"));
      Image taken = Pictures.take(scene);
      assertThat(((Label) frame.lookup(".drill-word")).getText()).isEqualTo(locale == Locale.GERMAN ? "ÜBUNG" : "DRILL");
      return taken;
    });
  }

  private static Map<Color, Integer> colors(Image image, int left, int top, int width, int height) {
    Map<Color, Integer> colors = new HashMap<>();
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        colors.merge(image.getPixelReader().getColor(x, y), 1, Integer::sum);
      }
    }
    return colors;
  }

  @Test
  void all_four_sides_are_hatched_in_violet_and_black_and_the_content_is_whole() {
    Image image = picture(Locale.ENGLISH);
    Color violet = ThemesTest.palette(Theme.DRILL).color("drill");
    int[][] sides = {{0, 0, WIDTH, EDGE}, {0, HEIGHT - EDGE, WIDTH, EDGE}, {0, 0, EDGE, HEIGHT}, {WIDTH - EDGE, 0, EDGE, HEIGHT}};
    for (int[] side : sides) {
      Map<Color, Integer> found = colors(image, side[0], side[1], side[2], side[3]);
      int all = side[2] * side[3];
      assertThat(found.getOrDefault(violet, 0)).isBetween(all / 3, all * 2 / 3);
      assertThat(found.getOrDefault(Color.BLACK, 0)).isBetween(all / 3, all * 2 / 3);
      assertThat(found).doesNotContainKey(Color.LIME);
    }
    assertThat(colors(image, EDGE, HEIGHT / 2, WIDTH - 2 * EDGE, HEIGHT / 2 - EDGE)).containsOnlyKeys(Color.LIME);
  }

  @Test
  void every_view_has_the_frame_in_a_drills_colours_and_in_no_others() {
    OnFx.onFx(() -> {
      for (Theme theme : Theme.values()) {
        Styles styles = new Styles();
        styles.theme(theme);
        FramedView framed = new FramedView(new Bare(), new Look(styles, Texts.of(Locale.ENGLISH)), "desk.css");
        assertThat(framed.root() instanceof DrillFrame).as(theme.word()).isEqualTo(theme == Theme.DRILL);
        assertThat(framed.name()).isEqualTo("bare");
      }
      return null;
    });
  }

  /** A view with nothing in it. */
  private static final class Bare implements View {
    private final StackPane root = new StackPane();

    @Override
    public String name() {
      return "bare";
    }

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void pull() {
      // It shows nothing.
    }

    @Override
    public void restyle() {
      // It has no style.
    }

    @Override
    public void start() {
      // It stands still.
    }

    @Override
    public void stop() {
      // It stands still.
    }
  }

  @Test
  void the_word_stands_in_the_corner_and_in_the_language_of_the_room() {
    Image image = picture(Locale.GERMAN);
    Color violet = ThemesTest.palette(Theme.DRILL).color("drill");
    assertThat(colors(image, WIDTH - EDGE - 60, EDGE + 2, 40, 8).getOrDefault(violet, 0)).isGreaterThan(200);
  }
}
