package watchfloor.screen.lead;

import static org.awaitility.Awaitility.await;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import watchfloor.screen.Fonts;
import watchfloor.screen.FxLane;
import watchfloor.screen.LivePart;
import watchfloor.screen.LiveParts;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.settings.LayoutReader;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionKeeper;
import watchfloor.wall.KeptDirection;
import watchfloor.wall.Layout;
import watchfloor.wall.TilePlan;

/** The lead's window under the hands of a lead: a real window without a display, over layouts in real files. */
abstract class LeadAtWork {
  static final String TWO = """
      # for the room
      screens:
        - role: a
          title: {en: Pulse, de: Puls}
          tiles:
            - {kind: volume, x: 0, y: 0, w: 0.5, h: 1}
            - {kind: text, x: 0.5, y: 0, w: 0.5, h: 0.5, text: hello}
        - role: b
          title: Other
          scenes:
            - {name: one, seconds: 20, tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]}
            - {name: two, seconds: 20, tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]}
      """;

  @TempDir Path dir;
  final FxRobot robot = new FxRobot();
  final KeptDirection direction = new KeptDirection(new NoDisk(), Clock.systemUTC(), Runnable::run);
  final AtomicBoolean closed = new AtomicBoolean();
  LeadWindow window;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Files.createDirectories(dir.resolve("layouts"));
    Files.writeString(file("mine"), TWO);
    Files.writeString(file("safe"), "locked: yes\n" + TWO);
    runFx(Fonts::load);
    runFx(() -> {
      Texts texts = Texts.of(language());
      LeadPlace place = new LeadPlace(
          new FileBook(dir), direction, Clock.systemUTC(), ZoneOffset.UTC, this::onWall, List::of, new PlainParts(), "Lea", true);
      window = new LeadWindow(place, new Look(new Styles(), texts), new FxLane());
      window.onClose(() -> closed.set(true));
      stage = new Stage();
      stage.setScene(new Scene(window.root(), 1280, 800));
      stage.show();
      window.start();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  Locale language() {
    return Locale.ENGLISH;
  }

  private Optional<Layout> onWall() {
    return Optional.of(new LayoutReader().read(TWO, "mine", "mine").value());
  }

  Path file(String name) {
    return dir.resolve("layouts").resolve(name + ".yaml");
  }

  @AfterEach
  void close() {
    runFx(() -> {
      window.stop();
      stage.close();
    });
  }

  /** Opens the section with the layouts, and in it the one that is on the wall. */
  void layouts() {
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    until(() -> node("block-1") != null && bounds("block-1").getWidth() > 20);
  }

  void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void type(String words) {
    robot.write(words, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  Node node(String id) {
    return onFx(() -> window.root().lookup("#" + id));
  }

  String text(String id) {
    return onFx(() -> ((Label) window.root().lookup("#" + id)).getText());
  }

  Bounds bounds(String id) {
    return onFx(() -> {
      Node node = window.root().lookup("#" + id);
      return node.localToScreen(node.getBoundsInLocal());
    });
  }

  /** Drags from a point in a node, in fractions of it, by so many pixels. */
  void drag(String id, double atX, double atY, double dx, double dy) {
    Bounds from = bounds(id);
    Point2D start = new Point2D(from.getMinX() + atX * from.getWidth(), from.getMinY() + atY * from.getHeight());
    robot.moveTo(start).press(MouseButton.PRIMARY).moveTo(start.add(dx / 2, dy / 2)).moveTo(start.add(dx, dy)).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void click(String id) {
    Bounds at = bounds(id);
    robot.moveTo(new Point2D(at.getCenterX(), at.getCenterY())).clickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  boolean marked(String id, String style) {
    Node node = node(id);
    return onFx(() -> node.getStyleClass().contains(style));
  }

  boolean grey(String id) {
    Node node = node(id);
    return onFx(node::isDisabled);
  }

  /** Tiles that show nothing but their kind. */
  private static final class PlainParts implements LiveParts {
    @Override
    public LivePart make(TilePlan plan) {
      Region region = new Region();
      return new LivePart() {
        @Override
        public Node node() {
          return region;
        }

        @Override
        public void fit(double width, double height, double unit) {
          region.setUserData(unit);
        }

        @Override
        public void show() {
          region.setAccessibleText(plan.kind());
        }

        @Override
        public void stop() {
          region.setAccessibleText("");
        }
      };
    }

    @Override
    public void restyle() {
      // There is nothing to restyle.
    }
  }

  private static final class NoDisk implements DirectionKeeper {
    @Override
    public Optional<Direction> read() {
      return Optional.empty();
    }

    @Override
    public void write(Direction direction) {
      // The wall of this test ends with it.
    }
  }
}
