package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;
import static watchfloor.screen.desk.DeskRoom.EF_AT_DESK;

import java.time.Duration;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import watchfloor.desk.ItemState;
import watchfloor.desk.SendOutcome;
import watchfloor.screen.EmojiText;

/** Writing, sending, and what keeps an answer from going out. */
class ComposerPanelTest extends DeskAtWork {
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
  void whatAPlainFieldCannotDrawIsShownBelowItAsOthersWillSeeIt() {
    claimFirst();
    write("On it, Lena. ^AB");
    assertThat(preview().isVisible()).isFalse();
    runFx(() -> ((TextInputControl) window.root().lookup("#reply")).setText("شكرا 👩🏽‍🚀🇩🇪 @lena"));
    assertThat(preview().isVisible()).isTrue();
    assertThat(preview().getText()).isEqualTo("شكرا 👩🏽‍🚀🇩🇪 @lena");
    assertThat(onFx(() -> window.root().lookup("#reply").getNodeOrientation())).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
  }

  private EmojiText preview() {
    return onFx(() -> (EmojiText) window.root().lookup("#preview"));
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
}
