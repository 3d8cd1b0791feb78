package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.ItemState;
import watchfloor.desk.Reply;
import watchfloor.screen.Texts;

/** A colleague's answer that waits for a second person. */
class ApprovalTest extends DeskAtWork {
  private void proposed(Actor author) {
    Instant now = room.clock.instant();
    room.done(room.desk.claim(first, author));
    room.done(room.apply(new DeskOperation.Propose(first, "key-1", "We look into it.", author, now)));
    runSelect();
  }

  private void runSelect() {
    WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.select(first));
  }

  private Reply reply() {
    return room.desk.replies(first).join().get(0);
  }

  @Test
  void aLetsItLeave() {
    proposed(DeskRoom.EF_AT_DESK);
    until(() -> node("approve").isVisible() && text("standing").equals("EF's answer waits for approval"));
    press(KeyCode.ESCAPE);
    type("a");
    until(() -> reply().state() == Reply.State.QUEUED);
    until(() -> text("message").startsWith("Approved"));
  }

  @Test
  void bSendsItBackWithAReason() {
    proposed(DeskRoom.EF_AT_DESK);
    until(() -> node("send-back").isVisible());
    press(KeyCode.ESCAPE);
    type("b");
    until(() -> node("choices") != null);
    press(KeyCode.ENTER);
    until(() -> reply().state() == Reply.State.SENT_BACK);
    assertThat(reply().trouble()).isEqualTo(Texts.of(Locale.ENGLISH).of(Sheets.OBJECTIONS.get(0)));
    assertThat(item(first).heldBy("EF")).isTrue();
    assertThat(item(first).state()).isEqualTo(ItemState.CLAIMED);
    assertThat(room.draft(first)).isEqualTo("We look into it.");
  }

  @Test
  void onesOwnAnswerWaitsForSomebodyElse() {
    proposed(new Actor("AB", "desk-AB"));
    until(() -> text("standing").equals("your answer waits for approval"));
    assertThat(node("approve").getParent().isVisible()).isFalse();
    press(KeyCode.ESCAPE);
    type("a");
    until(() -> text("message").contains("somebody else has to approve it"));
    type("z");
    until(() -> reply().state() == Reply.State.TAKEN_BACK);
  }
}
