package watchfloor.screen.wall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.image.Image;
import watchfloor.screen.Fonts;
import watchfloor.screen.Pictures;
import watchfloor.screen.OnFx;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Director;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TakeOver;

/**
 * Draws every scene of a layout into PNG files for people to look at: arguments are folder, layout, width, height, room (busy, quiet, stale,
 * message), theme, language.
 */
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
    Layout layout = Layouts.packed(args[1], language);
    for (ScreenPlan plan : each(layout)) {
      Image image = OnFx.onFx(() -> {
        WallScene wall = new WallScene(new Director(new Layout("gallery", List.of(plan))), layout.shape(), List.of(plan), Looks.of(theme, language), width, height);
        wall.show(args.length > 4 && args[4].equals("message") ? covered(room.build()) : room.build(), "");
        return Pictures.take(wall.scene());
      });
      Pictures.write(image, Path.of(args[0], args[1] + "-" + plan.role() + "-" + width + "x" + height + "-" + theme + "-" + language + ".png"));
    }
    javafx.application.Platform.exit();
  }

  private static RoomSnapshot covered(RoomSnapshot room) {
    Direction direction = Direction.CALM.after(new DirectionChange.Cover(
        "All hands: answer nothing about flight AU881 until Legal has spoken \uD83D\uDED1", TakeOver.Look.ALARM, List.of(), Duration.ofHours(1)), "Lea Brandt", room.now());
    return new RoomSnapshot(room.now(), room.brand(), room.mode(), room.pulse(), room.desk(), room.notices(), room.clocks(), room.zone(),
        room.firstAnswerTarget(), room.asOf(), direction.after(new DirectionChange.Pause(), "Ada Lind", room.now()), room.now(), room.lenses());
  }

  /** Every scene as a screen of its own. */
  private static List<ScreenPlan> each(Layout layout) {
    return layout.screens().stream().flatMap(screen -> screen.scenes().stream().map(scene -> new ScreenPlan(
        screen.role() + (screen.scenes().size() > 1 ? "-" + scene.name() : ""), scene.title().isEmpty() ? screen.title() : scene.title(),
        screen.subtitle(), scene.tiles()))).toList();
  }
}
