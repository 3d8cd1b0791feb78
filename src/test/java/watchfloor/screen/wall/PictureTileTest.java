package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.screen.Fonts;
import watchfloor.screen.Look;
import watchfloor.screen.OnFx;
import watchfloor.screen.PictureShelf;
import watchfloor.screen.Pictures;
import watchfloor.screen.Styles;
import watchfloor.wall.NightLight;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

class PictureTileTest {
  @TempDir Path folder;

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private WallScene wall(Map<String, String> options) {
    PictureShelf shelf = new PictureShelf(folder, Runnable::run, System::nanoTime);
    ScreenPlan plan = new ScreenPlan("one", "One", "", java.util.List.of(new TilePlan("picture", "", 0, 0, 1, 1, options)));
    return OnFx.onFx(() -> {
      WallScene wall = new WallScene(java.util.List.of(plan), new Look(new Styles(), Looks.english(), NightLight.NONE, shelf), 1600, 900);
      wall.show(new RoomSnapshots().build(), "");
      wall.show(new RoomSnapshots().build(), "");
      Pictures.take(wall.scene());
      return wall;
    });
  }

  private static String sentence(WallScene wall) {
    return OnFx.onFx(() -> String.join(" ", TileSight.texts(wall.scene().getRoot().lookup("#picture")).stream().map(javafx.scene.text.Text::getText).toList()));
  }

  @ParameterizedTest
  @CsvSource({"fit, true", "cover, false"})
  void a_picture_is_whole_or_fills_its_place_and_is_never_distorted(String size, boolean whole) throws Exception {
    ImageIO.write(new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("campaign.png").toFile());
    WallScene wall = wall(Map.of("file", "campaign.png", "size", size));
    OnFx.runFx(() -> {
      PictureView place = (PictureView) wall.scene().getRoot().lookup(".wall-picture");
      ImageView view = (ImageView) place.getChildrenUnmodifiable().get(0);
      assertThat(view.getFitWidth() / view.getFitHeight()).isBetween(3.99, 4.01);
      assertThat(view.getFitWidth() <= place.getWidth() + 1 && view.getFitHeight() <= place.getHeight() + 1).isEqualTo(whole);
      assertThat(view.getFitWidth() >= place.getWidth() - 1 || view.getFitHeight() >= place.getHeight() - 1).isTrue();
    });
  }

  @Test
  void a_picture_that_is_not_here_or_cannot_be_shown_is_a_sentence() {
    assertThat(sentence(wall(Map.of()))).contains("names no picture");
    assertThat(sentence(wall(Map.of("file", "gone.png")))).contains("gone.png is not on this machine").contains(folder.toString());
    assertThat(sentence(wall(Map.of("file", "../gone.png")))).contains("does not know file '../gone.png'");
    assertThat(sentence(wall(Map.of("file", "a.png", "size", "huge")))).contains("fit, cover");
  }
}
