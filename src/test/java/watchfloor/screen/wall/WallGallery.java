package watchfloor.screen.wall;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import watchfloor.screen.Fonts;
import watchfloor.screen.Pictures;
import watchfloor.screen.OnFx;
import watchfloor.wall.ScreenPlan;

/** Draws every screen of a layout into PNG files for people to look at: arguments are folder, layout, width, height, room, theme, language. */
final class WallGallery {
  private WallGallery() {}

  public static void main(String[] args) throws Exception {
    int width = Integer.parseInt(args[2]);
    int height = Integer.parseInt(args[3]);
    RoomSnapshots room = switch (args.length > 4 ? args[4] : "busy") {
      case "quiet" -> RoomSnapshots.quiet();
      case "stale" -> {
        RoomSnapshots stale = new RoomSnapshots();
        stale.now = RoomSnapshots.NOW.plusSeconds(65);
        stale.notices = List.of(new watchfloor.wall.Notice("disk", "The disk of the center is full: nothing new is kept. Free some space, then it goes on by itself.", RoomSnapshots.NOW));
        yield stale;
      }
      default -> new RoomSnapshots();
    };
    String theme = args.length > 5 ? args[5] : "dark";
    String language = args.length > 6 ? args[6] : "en";
    OnFx.runFx(Fonts::load);
    for (ScreenPlan plan : Layouts.packed(args[1], language).screens()) {
      Image image = OnFx.onFx(() -> {
        WallScene wall = new WallScene(List.of(plan), Looks.of(theme, language), width, height);
        wall.show(room.build(), "");
        return Pictures.take(wall.scene());
      });
      Pictures.write(image, Path.of(args[0], args[1] + "-" + plan.role() + "-" + width + "x" + height + "-" + theme + "-" + language + ".png"));
    }
    javafx.application.Platform.exit();
  }
}
