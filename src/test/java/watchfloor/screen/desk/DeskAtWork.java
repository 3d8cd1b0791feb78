package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import watchfloor.desk.Item;
import watchfloor.screen.Fonts;
import watchfloor.triage.DeskGuide;

/** The desk under the hands of an operator: a real window without a display, over a real store, with two items. */
abstract class DeskAtWork {
  @TempDir Path dir;
  private final FxRobot robot = new FxRobot();
  DeskRoom room;
  DeskWindow window;
  private Stage stage;
  long first;
  long second;

  @BeforeEach
  void open() {
    runFx(Fonts::load);
    room = new DeskRoom(dir);
    first = room.open("@lena", "Where is my bag? Third day.", Duration.ofMinutes(-2));
    second = room.open("@oscar_w", "Gate changed again \uD83D\uDE24", Duration.ofMinutes(8));
    runFx(() -> {
      window = room.window();
      stage = new Stage();
      stage.setScene(new Scene(window.root(), 1280, 800));
      stage.show();
      window.start();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The same desk with another hand on the wall. */
  void reopen(WallHand hand) {
    runFx(() -> {
      window.stop();
      room.hand = Optional.of(hand);
      window = room.window();
      stage.getScene().setRoot(window.root());
      window.start();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The same desk in a center that works by a playbook. */
  void reopen(DeskGuide guide) {
    room.guide = guide;
    runFx(() -> {
      window.stop();
      window = room.window();
      stage.getScene().setRoot(window.root());
      window.start();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    runFx(() -> {
      window.stop();
      stage.close();
    });
    room.close();
  }

  void type(String letters) {
    robot.write(letters, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  Item item(long id) {
    return room.item(id);
  }

  Node node(String id) {
    return onFx(() -> window.root().lookup("#" + id));
  }

  String text(String id) {
    return onFx(() -> {
      Node node = window.root().lookup("#" + id);
      return node instanceof TextInputControl field ? field.getText() : ((Label) node).getText();
    });
  }

  boolean grey(String id) {
    Node node = node(id);
    return onFx(node::isDisabled);
  }

  /** Claims the most pressing item and waits until one can write. */
  void claimFirst() {
    press(KeyCode.ENTER);
    until(() -> text("standing").startsWith("claimed by you"));
    until(() -> onFx(() -> ((TextInputControl) window.root().lookup("#reply")).isEditable()));
  }

  void write(String answer) {
    type("r");
    type(answer);
    assertThat(text("reply")).isEqualTo(answer);
  }
}
