package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import watchfloor.wall.TakeOver;

/** A lead puts a message over the wall; whoever may not drive it is told. */
class WallMessageTest extends DeskAtWork {
  private void hand(boolean drives, boolean leads) {
    reopen(new WallHand(room.direction, room.clock, List::of, drives, leads));
  }

  @Test
  void aMessageIsWrittenAndCoversTheWall() {
    hand(true, true);
    type("w");
    until(() -> node("choices") != null);
    type("5");
    type("hands to the gate");
    press(KeyCode.ENTER);
    until(() -> room.direction.now().takeOver().isPresent());
    assertThat(room.direction.now().takeOver().orElseThrow()).satisfies(message -> {
      assertThat(message.text()).isEqualTo("hands to the gate");
      assertThat(message.look()).isEqualTo(TakeOver.Look.ALARM);
      assertThat(message.by()).isEqualTo(DeskRoom.AB.name());
    });
  }

  @Test
  void aMessageWithoutWordsIsRefusedAndTheSheetStaysOpen() {
    hand(true, true);
    type("w");
    until(() -> node("choices") != null);
    type("3");
    press(KeyCode.ENTER);
    until(() -> text("message").startsWith("The message is empty"));
    assertThat(node("overlay").isVisible()).isTrue();
    assertThat(room.direction.now().takeOver()).isEmpty();
  }

  @Test
  void whoMayNotDriveHasNoButtonAndIsToldWhyTheKeyDoesNothing() {
    hand(false, false);
    assertThat(node("wall").isVisible()).isFalse();
    type("w");
    until(() -> text("message").startsWith("You cannot drive the wall"));
  }
}
