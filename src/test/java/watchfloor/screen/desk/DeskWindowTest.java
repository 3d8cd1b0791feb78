package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static watchfloor.screen.Toolkit.onFx;
import static watchfloor.screen.Toolkit.runFx;
import static watchfloor.screen.desk.DeskRoom.EF_AT_DESK;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.desk.SendOutcome;
import watchfloor.screen.Fonts;

/** The desk under the hands of an operator: a real window without a display, over a real store. */
class DeskWindowTest {
  @TempDir Path dir;
  private final FxRobot robot = new FxRobot();
  private DeskRoom room;
  private DeskWindow window;
  private Stage stage;
  private long first;
  private long second;

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

  @AfterEach
  void close() {
    runFx(() -> {
      window.stop();
      stage.close();
    });
    room.close();
  }

  private void type(String letters) {
    robot.write(letters, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Item item(long id) {
    return room.item(id);
  }

  private Node node(String id) {
    return onFx(() -> window.root().lookup("#" + id));
  }

  private String text(String id) {
    return onFx(() -> {
      Node node = window.root().lookup("#" + id);
      return node instanceof TextInputControl field ? field.getText() : ((Label) node).getText();
    });
  }

  private boolean grey(String id) {
    Node node = node(id);
    return onFx(node::isDisabled);
  }

  /** Claims the most pressing item and waits until one can write. */
  private void claimFirst() {
    press(KeyCode.ENTER);
    until(() -> text("standing").startsWith("claimed by you"));
    until(() -> onFx(() -> ((TextInputControl) window.root().lookup("#reply")).isEditable()));
  }

  private void write(String answer) {
    type("r");
    type(answer);
    assertThat(text("reply")).isEqualTo(answer);
  }

  @Test
  void cClaimsTheNextItem() {
    type("c");
    until(() -> text("standing").startsWith("claimed by you"));
    assertThat(item(first).heldBy("AB")).isTrue();
    assertThat(item(second).state()).isEqualTo(ItemState.OPEN);
  }

  @Test
  void enterClaimsTheSelectedItem() {
    type("j");
    press(KeyCode.ENTER);
    until(() -> item(second).heldBy("AB"));
    assertThat(item(first).state()).isEqualTo(ItemState.OPEN);
  }

  @Test
  void controlEnterSendsAndTheItemIsAnsweredOnceItLeft() {
    claimFirst();
    write("On it, Lena. ^AB");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> item(first).state() == ItemState.WAITING);
    until(() -> text("on-its-way").startsWith("On its way"));
    room.forward(Duration.ofSeconds(16));
    until(() -> item(first).state() == ItemState.ANSWERED);
    until(() -> text("on-its-way").startsWith("Answered by you"));
  }

  @Test
  void zTakesTheAnswerBackWithItsText() {
    claimFirst();
    write("Too hasty");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> text("on-its-way").startsWith("On its way"));
    type("z");
    until(() -> item(first).state() == ItemState.CLAIMED);
    until(() -> text("reply").equals("Too hasty"));
  }

  @Test
  void whatTheNetworkRefusesComesBackWithItsSentence() {
    room.network.set(new SendOutcome.Refused("X did not take it: change it."));
    claimFirst();
    write("On it");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> item(first).state() == ItemState.WAITING);
    room.forward(Duration.ofSeconds(16));
    until(() -> text("trouble").equals("X did not take it: change it."));
    until(() -> text("reply").equals("On it"));
  }

  @Test
  void uReleasesAndKeepsTheDraftWithTheItem() {
    claimFirst();
    write("half");
    press(KeyCode.ESCAPE);
    type("u");
    until(() -> item(first).state() == ItemState.OPEN);
    assertThat(room.draft(first)).isEqualTo("half");
  }

  @Test
  void hHandsOverToAPresentColleague() {
    room.desk.present("EF", true);
    until(() -> room.desk.snapshot().crew().stream().filter(member -> member.present()).count() == 2);
    claimFirst();
    type("h");
    until(() -> node("choices") != null);
    press(KeyCode.ENTER);
    until(() -> item(first).heldBy("EF"));
    until(() -> text("message").startsWith("Handed to EF"));
  }

  @Test
  void dClosesWithTheChosenReason() {
    type("d");
    type("2");
    press(KeyCode.ENTER);
    until(() -> item(first).state() == ItemState.CLOSED);
    assertThat(room.desk.history(first).join()).last().satisfies(event -> assertThat(event.detail()).isEqualTo("Spam or abuse"));
  }

  @Test
  void whoeverLosesAClaimReadsTheHolderAndTheQueueMovesOn() {
    runFx(window::pull);
    runFx(() -> {
      // The colleague wins before this desk's next look at the book.
      room.desk.claim(first, EF_AT_DESK);
      window.root().getScene().getRoot().fireEvent(enter());
    });
    until(() -> text("message").contains("EF has held this since 20:19:12"));
    assertThat(text("message")).contains("@lena").contains("Next: @oscar_w");
    assertThat(item(first).heldBy("EF")).isTrue();
    assertThat(onFx(() -> ((QueueModel.Row) list().getSelectionModel().getSelectedItem()).item().id())).isEqualTo(second);
  }

  private ListView<?> list() {
    return (ListView<?>) window.root().lookup("#queue-list");
  }

  private static javafx.scene.input.KeyEvent enter() {
    return new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
  }

  @Test
  void aLeaseThatRanOutIsSaidAndWhatWasTypedStays() {
    claimFirst();
    write("half an answer");
    until(() -> room.draft(first).equals("half an answer"));
    room.forward(Duration.ofSeconds(121));
    room.done(room.desk.claim(first, EF_AT_DESK));
    until(() -> text("message").contains("EF has held this since") || text("message").contains("ran out"));
    assertThat(text("reply")).isEqualTo("half an answer");
    assertThat(onFx(() -> ((TextInputControl) window.root().lookup("#reply")).isEditable())).isFalse();
  }

  @Test
  void keysAreSilentWhileTyping() {
    claimFirst();
    write("cujkzdn1234/?h");
    assertThat(item(first).heldBy("AB")).isTrue();
    assertThat(item(second).state()).isEqualTo(ItemState.OPEN);
    assertThat(onFx(() -> window.root().lookup("#overlay").isVisible())).isFalse();
    until(() -> room.draft(first).equals("cujkzdn1234/?h"));
  }

  @Test
  void aTextThatIsTooLongCannotBeSentAndSaysWhy() {
    claimFirst();
    type("r");
    runFx(() -> ((TextInputControl) window.root().lookup("#reply")).setText("x".repeat(281)));
    assertThat(text("counter")).isEqualTo("\u22121 \u00b7 281 / 280");
    assertThat(grey("send")).isTrue();
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(text("why-not")).isEqualTo("1 too long for X: shorten it.");
    assertThat(item(first).state()).isEqualTo(ItemState.CLAIMED);
  }

  @Test
  void personalDataIsNotSent() {
    claimFirst();
    write("Mail me: a@b.example");
    assertThat(grey("send")).isTrue();
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(text("message")).contains("take out an e-mail address");
    assertThat(item(first).state()).isEqualTo(ItemState.CLAIMED);
    assertThat(text("reply")).isEqualTo("Mail me: a@b.example");
  }

  @Test
  void aNoteIsKept() {
    type("n");
    type("be quick");
    press(KeyCode.ENTER);
    until(() -> room.notes(first).contains("be quick"));
    until(() -> text("note").isEmpty());
  }

  @Test
  void aKeyPressRenewsTheLease() {
    claimFirst();
    room.clock.forward(Duration.ofSeconds(100));
    until(() -> text("standing").startsWith("lease 0:20 left"));
    press(KeyCode.SHIFT);
    until(() -> text("standing").contains("lease 2:00"));
  }

  @Test
  void nothingButAHandRenewsTheLease() {
    claimFirst();
    room.clock.forward(Duration.ofSeconds(100));
    room.open("@petra", "Still waiting for my refund.", Duration.ofMinutes(-5));
    until(() -> onFx(() -> list().getItems().size()) == 3);
    until(() -> text("standing").startsWith("lease 0:20 left"));
  }

  @Test
  void theSelectedRowStaysWhereItIsWhenMorePressingItemsCome() {
    for (int i = 0; i < 20; i++) {
      room.open("@more_" + i, "number " + i, Duration.ofMinutes(20 + i));
    }
    until(() -> onFx(() -> list().getItems().size()) == 22);
    type("jjjjjjjjjjjj");
    double before = selectedRowY();
    for (int i = 0; i < 5; i++) {
      room.open("@urgent_" + i, "urgent " + i, Duration.ofMinutes(-10));
    }
    until(() -> onFx(() -> list().getItems().size()) == 27);
    assertThat(selectedRowY()).isCloseTo(before, org.assertj.core.data.Offset.offset(1.5));
  }

  private double selectedRowY() {
    return onFx(() -> {
      window.root().layout();
      Node row = list().lookupAll(".queue-row").stream()
          .filter(cell -> cell instanceof QueueRow found && found.isSelected() && found.isVisible()).findFirst().orElseThrow();
      return row.localToScene(0, 0).getY();
    });
  }

  @Test
  void questionMarkShowsTheKeysAndEscapeClosesThem() {
    type("?");
    assertThat(node("key-help")).isNotNull();
    press(KeyCode.ESCAPE);
    assertThat(node("key-help")).isNull();
  }
}
