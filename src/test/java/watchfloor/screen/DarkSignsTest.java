package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.wall.Theme;

class DarkSignsTest {
  private static final int SIZE = 32;

  private static Image drawn(String emoji) {
    return EmojiSheet.packed().emoji(EmojiCells.packed().find(emoji).orElseThrow(), SIZE);
  }

  private static double most(Image image, Color ground) {
    double most = 1;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        Color color = image.getPixelReader().getColor(x, y);
        if (color.getOpacity() > 0.95) {
          most = Math.max(most, Contrast.between(Color.color(color.getRed(), color.getGreen(), color.getBlue()), ground));
        }
      }
    }
    return most;
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void black_signs_are_seen_on_the_tiles_of_every_theme(Theme theme) {
    Color tile = ThemesTest.palette(theme).color("tile");
    for (String sign : new String[] {"🖤", "✔️", "➕", "⬛", "🔙", "♠️", "🐜"}) {
      assertThat(most(drawn(sign), tile)).as("%s in the %s theme", sign, theme.word()).isGreaterThan(2.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"😡", "👩🏿", "🐼", "🇩🇪"})
  void emoji_with_colours_keep_them(String emoji) {
    int[] pixels = new int[SIZE * SIZE];
    drawn(emoji).getPixelReader().getPixels(0, 0, SIZE, SIZE, javafx.scene.image.PixelFormat.getIntArgbPreInstance(), pixels, 0, SIZE);
    int[] before = pixels.clone();
    DarkSigns.lift(pixels);
    assertThat(pixels).isEqualTo(before);
  }
}
