package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchfloor.screen.DrillFrame;
import watchfloor.screen.Look;
import watchfloor.screen.OnFx;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Theme;
import watchfloor.wall.TilePlan;

class DrillWallTest {
  private static final ScreenPlan PLAN = new ScreenPlan("one", "One", "", List.of(new TilePlan("words", "", 0, 0, 1, 1, Map.of("text", "hello"))));

  @Test
  void a_wall_window_is_framed_in_the_colours_of_a_drill_and_in_no_others() {
    OnFx.onFx(() -> {
      for (Theme theme : Theme.values()) {
        Styles styles = new Styles();
        styles.theme(theme);
        WallScene wall = new WallScene(List.of(PLAN), new Look(styles, Texts.of(Locale.ENGLISH)), 800, 450);
        assertThat(wall.scene().getRoot() instanceof DrillFrame).as(theme.word()).isEqualTo(theme == Theme.DRILL);
        wall.stop();
      }
      return null;
    });
  }
}
