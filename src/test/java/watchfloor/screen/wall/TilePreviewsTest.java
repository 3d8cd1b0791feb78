package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchfloor.screen.Fonts;
import watchfloor.screen.LivePart;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

/** Every kind of tile can be shown small in another window, and what that window has of it is a picture and nothing that a mouse could meet. */
class TilePreviewsTest {
  @BeforeAll
  static void fonts() {
    runFx(Fonts::load);
  }

  static Iterable<String> kinds() {
    return TileKinds.names();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindIsDrawnInTheSizeThatItIsGiven(String kind) {
    Image picture = onFx(() -> {
      RoomSnapshot room = new RoomSnapshots().build();
      LivePart part = new TilePreviews(new Look(new Styles(), Texts.of(Locale.ENGLISH)), () -> room).make(new TilePlan(kind, "", 0, 0, 1, 1, null));
      part.fit(420, 240, 8);
      part.show();
      part.fit(360, 200, 7.5);
      part.show();
      Pane node = (Pane) part.node();
      assertThat(node.getChildren()).singleElement().isInstanceOf(ImageView.class);
      Image drawn = ((ImageView) node.getChildren().get(0)).getImage();
      part.stop();
      return drawn;
    });
    assertThat(picture.getWidth()).isEqualTo(360);
    assertThat(picture.getHeight()).isEqualTo(200);
    int first = picture.getPixelReader().getArgb(180, 3);
    boolean other = false;
    for (int x = 5; x < 355; x++) {
      for (int y = 5; y < 195; y++) {
        other |= picture.getPixelReader().getArgb(x, y) != first;
      }
    }
    assertThat(other).as("something is to be seen").isTrue();
  }
}
