package watchfloor.screen.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import watchfloor.settings.LayoutReader;
import watchfloor.wall.Layout;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.Pin;
import watchfloor.wall.TilePlan;

/** Layouts under a hand and under keys: opened, changed, taken back, saved, and refused. */
class LeadWindowTest extends LeadAtWork {
  private Layout onDisk(String name) throws IOException {
    return new LayoutReader().read(Files.readString(file(name)), name, name).value();
  }

  private TilePlan second(String name) throws IOException {
    return onDisk(name).screens().get(0).tiles().get(1);
  }

  private void fire(String id) {
    runFx(() -> ((Button) window.root().lookup("#" + id)).fire());
    until(() -> true);
  }

  private double pixels() {
    return bounds("canvas").getWidth();
  }

  @Test
  void aTileIsDraggedAndSavedAndTheWallsFileSaysSo() throws IOException {
    layouts();
    drag("block-1", 0.5, 0.5, 4, bounds("block-1").getHeight() * 1.02);
    until(() -> text("state").equals("not saved yet"));
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    assertThat(second("mine").y()).isEqualTo(0.5);
    assertThat(second("mine").x()).isEqualTo(0.5);
    assertThat(second("mine").options()).containsEntry("text", "hello");
    assertThat(Files.readString(file("mine"))).startsWith("# for the room\n").contains("title: {en: Pulse, de: Puls}");
    assertThat(text("state")).isEmpty();
  }

  @Test
  void anEdgeIsDraggedAndDrawnToTheNeighbour() throws IOException {
    layouts();
    drag("block-1", 0.5, 0.995, 0, bounds("block-1").getHeight() * 0.97);
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    assertThat(second("mine").h()).isEqualTo(1.0);
    assertThat(second("mine").y()).isZero();
  }

  @Test
  void whatOverlapsIsMarkedAndCannotBeSavedUntilItIsTakenBack() throws IOException {
    layouts();
    Bounds before = bounds("block-1");
    drag("block-1", 0.5, 0.5, -pixels() / 4, 0);
    until(() -> marked("block-0", "wrong") && marked("block-1", "wrong"));
    assertThat(text("fault")).contains("layouts/mine.yaml, line ").contains("tile 'text' overlaps tile 'volume': move one, or make it smaller");
    assertThat(grey("save")).isTrue();
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(Files.readString(file("mine"))).isEqualTo(TWO);
    press(KeyCode.CONTROL, KeyCode.Z);
    until(() -> !marked("block-0", "wrong") && !marked("block-1", "wrong"));
    assertThat(bounds("block-1")).isEqualTo(before);
    assertThat(grey("save")).isFalse();
    press(KeyCode.CONTROL, KeyCode.Y);
    until(() -> marked("block-1", "wrong"));
  }

  @Test
  void keysMoveResizeRemoveAndTakeBack() throws IOException {
    layouts();
    runFx(() -> window.root().lookup("#canvas").requestFocus());
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    until(() -> marked("block-1", "chosen"));
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ALT, KeyCode.LEFT);
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    assertThat(second("mine").y()).isEqualTo(0.0833);
    assertThat(second("mine").w()).isEqualTo(0.4583);
    press(KeyCode.DELETE);
    until(() -> node("block-1") == null);
    press(KeyCode.CONTROL, KeyCode.Z);
    until(() -> node("block-1") != null);
  }

  @Test
  void aTileIsAddedFromTheListWhereThereIsRoom() throws IOException {
    layouts();
    press(KeyCode.INSERT);
    until(() -> node("kind-words") != null);
    type("alarm");
    press(KeyCode.ENTER);
    until(() -> node("block-2") != null);
    assertThat(text("fault")).isEmpty();
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    TilePlan added = onDisk("mine").screens().get(0).tiles().get(2);
    assertThat(added.kind()).isEqualTo("alarms");
    assertThat(added.y()).isEqualTo(0.5);
  }

  @Test
  void theFieldsOfATileAreThoseOfItsKind() throws IOException {
    layouts();
    click("block-1");
    until(() -> node("option-text") != null);
    assertThat(node("option-columns")).isNull();
    runFx(() -> {
      TextField words = (TextField) window.root().lookup("#option-text");
      words.requestFocus();
      words.setText("All hands: at nine");
    });
    press(KeyCode.ENTER);
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    assertThat(second("mine").options()).containsEntry("text", "All hands: at nine");
  }

  @Test
  void aFieldThatIsLeftByAClickIsTakenOverAndTheClickIsNotLost() throws IOException {
    layouts();
    runFx(() -> {
      TextField title = (TextField) window.root().lookup("#screen-title");
      title.requestFocus();
      title.setText("Heart");
    });
    click("screen-1");
    until(() -> node("scene-1") != null);
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    assertThat(onDisk("mine").screens().get(0).title()).isEqualTo("Heart");
  }

  @Test
  void scenesAreAddedTimedAndOrdered() throws IOException {
    layouts();
    press(KeyCode.PAGE_DOWN);
    until(() -> node("scene-1") != null);
    fire("add-scene");
    until(() -> node("scene-2") != null);
    runFx(() -> {
      TextField seconds = (TextField) window.root().lookup("#scene-seconds");
      seconds.requestFocus();
      seconds.setText("45");
    });
    press(KeyCode.ENTER);
    fire("scene-earlier");
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    assertThat(onDisk("mine").screens().get(1).scenes()).extracting(scene -> scene.name() + " " + scene.lasting().toSeconds())
        .containsExactly("one 20", "scene-3 45", "two 20");
  }

  private void choose(String name) {
    runFx(() -> {
      @SuppressWarnings("unchecked")
      ListView<LayoutEntry> list = (ListView<LayoutEntry>) window.root().lookup("#layouts");
      list.requestFocus();
      list.getSelectionModel().select(list.getItems().stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow());
    });
    press(KeyCode.ENTER);
  }

  private String opened() {
    return onFx(() -> ((Label) window.root().lookup(".editor-bar .lead-name")).getText());
  }

  @Test
  void aLockedLayoutCannotBeChangedAndItsCopyCan() throws IOException {
    layouts();
    choose("safe");
    until(() -> opened().equals("safe"));
    String before = Files.readString(file("safe"));
    Bounds place = bounds("block-1");
    drag("block-1", 0.5, 0.5, 100, 100);
    press(KeyCode.DELETE);
    assertThat(bounds("block-1")).isEqualTo(place);
    assertThat(text("state")).startsWith("locked");
    assertThat(List.of(grey("add-tile"), grey("undo"), grey("option-text"))).containsOnly(true);
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> node("layout-name") != null);
    press(KeyCode.ENTER);
    until(() -> opened().equals("safe-2"));
    assertThat(Files.readString(file("safe"))).isEqualTo(before);
    assertThat(onDisk("safe-2").locked()).isFalse();
    assertThat(grey("add-tile")).isFalse();
  }

  @Test
  void aShippedLayoutIsSavedAsTheCentersOwnUnderAName() {
    layouts();
    choose("wall-1");
    until(() -> opened().equals("wall-1"));
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> node("layout-name") != null);
    runFx(() -> ((TextField) window.root().lookup("#layout-name")).setText("no name"));
    assertThat(grey("save-as")).isTrue();
    runFx(() -> ((TextField) window.root().lookup("#layout-name")).setText("entrance"));
    press(KeyCode.ENTER);
    until(() -> opened().equals("entrance"));
    assertThat(Files.exists(file("entrance"))).isTrue();
    assertThat(Files.exists(file("wall-1"))).isFalse();
  }

  @Test
  void whereSomebodyElseChangedTheFileTheLeadIsAskedAndNothingIsLost() throws IOException {
    layouts();
    drag("block-1", 0.5, 0.5, 0, bounds("block-1").getHeight() * 1.02);
    String theirs = TWO.replace("hello", "theirs");
    Files.writeString(file("mine"), theirs);
    until(() -> node("keep-mine") != null);
    assertThat(Files.readString(file("mine"))).isEqualTo(theirs);
    fire("keep-mine");
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine is saved"));
    assertThat(second("mine").options()).containsEntry("text", "hello");
  }

  @Test
  void orTheirsIsLoaded() throws IOException {
    layouts();
    drag("block-1", 0.5, 0.5, 0, bounds("block-1").getHeight() * 1.02);
    Files.writeString(file("mine"), TWO.replace("h: 0.5", "h: 0.75"));
    until(() -> node("load-theirs") != null);
    fire("load-theirs");
    until(() -> node("ask") == null && text("state").isEmpty());
    assertThat(bounds("block-1").getHeight()).isGreaterThan(bounds("block-0").getHeight() * 0.7);
  }

  @Test
  void whoChangedNothingSeesTheirsAtOnce() throws IOException {
    layouts();
    Files.writeString(file("mine"), TWO.replace("h: 0.5", "h: 0.75"));
    until(() -> node("message").isVisible() && text("message").contains("was changed in its file"));
  }

  @Test
  void whoOpensAnotherOneIsAskedBeforeChangesAreLost() {
    layouts();
    drag("block-1", 0.5, 0.5, 0, bounds("block-1").getHeight() * 1.02);
    choose("wall-1");
    until(() -> node("stay") != null);
    press(KeyCode.ESCAPE);
    until(() -> node("ask") == null);
    assertThat(opened()).isEqualTo("mine");
    assertThat(text("state")).isEqualTo("not saved yet");
    choose("wall-1");
    until(() -> node("discard") != null);
    fire("discard");
    until(() -> opened().equals("wall-1"));
  }

  @Test
  void theWallIsSeenAndHeldFromTheFirstSection() {
    assertThat(text("wall-layout")).isEqualTo("mine");
    fire("wall-pause");
    until(() -> direction.now().paused().equals(Optional.of("Lea")));
    until(() -> text("wall-hand").equals("paused by Lea"));
    direction.alarms(List.of(new Pin("delay", "Flight delay", Instant.EPOCH, Instant.now(), Optional.empty())));
    until(() -> node("acknowledge-delay") != null);
    fire("acknowledge-delay");
    until(() -> direction.now().ringing().isEmpty());
  }

  @Test
  void itClosesByAKeyAndKeepsWhatIsBeingChanged() {
    layouts();
    drag("block-1", 0.5, 0.5, 0, bounds("block-1").getHeight() * 1.02);
    press(KeyCode.CONTROL, KeyCode.W);
    assertThat(closed.get()).isTrue();
    runFx(() -> {
      window.stop();
      window.start();
    });
    assertThat(text("state")).isEqualTo("not saved yet");
  }
}
