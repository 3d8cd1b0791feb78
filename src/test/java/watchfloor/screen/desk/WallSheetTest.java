package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.runFx;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Pin;

/** A hand on the wall, from the desk. */
class WallSheetTest extends DeskAtWork {
  private static final Pin DELAY = new Pin("delay", "Flight delay", Instant.EPOCH, Instant.EPOCH, Optional.empty());

  @Test
  void wOpensTheSheetAndEnterDoesTheFirstThing() {
    room.direction.alarms(List.of(DELAY));
    type("w");
    until(() -> node("choices") != null);
    press(KeyCode.ENTER);
    until(() -> room.direction.now().pinned().isEmpty());
    assertThat(room.direction.now().pins().get(0).acknowledged()).contains(DeskRoom.AB.name());
    until(() -> text("message").startsWith("On the wall: Acknowledge the alarm: Flight delay"));
    assertThat(node("overlay").isVisible()).isFalse();
  }

  @Test
  void aFigureChoosesAndTheButtonOpensTheSameSheet() {
    runFx(() -> ((Button) window.root().lookup("#wall")).fire());
    until(() -> node("choices") != null);
    type("2");
    press(KeyCode.ENTER);
    until(() -> room.direction.now().paused().equals(Optional.of(DeskRoom.AB.name())));
  }

  @Test
  void escapeLeavesTheWallAlone() {
    type("w");
    until(() -> node("choices") != null);
    press(KeyCode.ESCAPE);
    until(() -> !node("overlay").isVisible());
    assertThat(room.direction.now()).isEqualTo(Direction.CALM);
  }

  @Test
  void whoDecidedByAnOlderWallIsToldAndNothingIsDone() {
    type("w");
    until(() -> node("choices") != null);
    room.direction.propose(new DirectionChange.Focus("norwind"), 0, "Bo").join();
    press(KeyCode.ENTER);
    until(() -> text("message").contains("directed otherwise meanwhile"));
    assertThat(room.direction.now().steps()).isZero();
  }

  @Test
  void lOpensTheLeadsWindowForThoseWhoMayDriveTheWallAndNobodyElse() {
    AtomicInteger opened = new AtomicInteger();
    reopen(new WallHand(room.direction, room.clock, List::of, true, false, Optional.empty(), opened::incrementAndGet));
    type("l");
    until(() -> opened.get() == 1);
    runFx(() -> ((Button) window.root().lookup("#lead-window")).fire());
    until(() -> opened.get() == 2);
    reopen(new WallHand(room.direction, room.clock, List::of, false, false, Optional.empty(), opened::incrementAndGet));
    type("l");
    until(() -> text("message").startsWith("You cannot drive the wall"));
    assertThat(opened.get()).isEqualTo(2);
    assertThat(node("lead-window").isVisible()).isFalse();
  }
}
