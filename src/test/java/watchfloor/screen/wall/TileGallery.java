package watchfloor.screen.wall;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.screen.Pictures;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/**
 * Draws kinds of tiles into PNG files for people to look at, each over a whole screen, in a sixth of one, and upright: arguments
 * are folder and kinds, a kind with options as {@code map?by=mood}.
 */
final class TileGallery {
  private TileGallery() {}

  public static void main(String[] args) throws Exception {
    OnFx.runFx(Fonts::load);
    for (int i = 1; i < args.length; i++) {
      String[] parts = args[i].split("[?=]");
      Map<String, String> options = parts.length > 2 ? Map.of(parts[1], parts[2]) : Map.of();
      String file = args[i].replaceAll("[?=]", "-");
      draw(Path.of(args[0], file + "-full.png"), new TilePlan(parts[0], "", 0, 0, 1, 1, options), 1920, 1080);
      draw(Path.of(args[0], file + "-sixth.png"), new TilePlan(parts[0], "", 0, 0, 1.0 / 3, 0.5, options), 1920, 1080);
      draw(Path.of(args[0], file + "-portrait.png"), new TilePlan(parts[0], "", 0, 0, 1, 1, options), 1080, 1920);
    }
    javafx.application.Platform.exit();
  }

  private static void draw(Path file, TilePlan tile, int width, int height) throws Exception {
    ScreenPlan plan = new ScreenPlan("one", "Tile", tile.kind(), List.of(tile));
    Image image = OnFx.onFx(() -> {
      WallScene wall = new WallScene(List.of(plan), Looks.standard(), width, height);
      wall.show(new RoomSnapshots().build(), "");
      return Pictures.take(wall.scene());
    });
    Pictures.write(image, file);
  }
}
