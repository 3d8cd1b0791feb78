package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;
import static watchfloor.screen.desk.DeskRoom.EF_AT_DESK;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import watchfloor.desk.ItemState;

/** Claiming, giving away and moving about. */
class DeskWindowTest extends DeskAtWork {
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
  void lettersTypedIntoTheHandOverSheetAreTheNote() {
    room.desk.present("EF", true);
    until(() -> room.desk.snapshot().crew().stream().filter(member -> member.present()).count() == 2);
    claimFirst();
    type("h");
    until(() -> node("choices") != null);
    type("please");
    press(KeyCode.ENTER);
    until(() -> item(first).heldBy("EF"));
    assertThat(room.desk.history(first).join()).last().satisfies(event -> assertThat(event.detail()).isEqualTo("EF: please"));
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
