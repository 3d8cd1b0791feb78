package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.wall.Notice;

/** The desk while the link to its hub is lost. */
class LinkLostTest extends DeskAtWork {
  private void lose() {
    room.notices.set(List.of(new Notice(Notice.LINK, "NO LINK since 20:19:12: what you see is as it was then.", DeskRoom.EVENING)));
    until(() -> node("link-band").isVisible());
  }

  @Test
  void itSaysSoAcrossTheWindowAndNoLongerThatItIsLive() {
    assertThat(text("mode")).isEqualTo("LIVE");
    lose();
    assertThat(text("link-words")).startsWith("NO LINK since 20:19:12");
    assertThat(text("mode")).isEqualTo("NO LINK");
    room.notices.set(List.of());
    until(() -> !node("link-band").isVisible());
    assertThat(text("mode")).isEqualTo("LIVE");
  }

  @Test
  void nothingCanBePressedThatWouldPretend() {
    claimFirst();
    write("We look into it.");
    until(() -> !grey("send"));
    lose();
    until(() -> grey("send") && grey("release") && grey("hand-over"));
    room.notices.set(List.of());
    until(() -> !grey("send") && !grey("release") && !grey("hand-over"));
  }

  @Test
  void whatWasTypedMeanwhileIsHandedOverWhenTheLinkIsBack() {
    claimFirst();
    lose();
    write("typed in the dark");
    room.notices.set(List.of());
    until(() -> room.draft(first).equals("typed in the dark"));
  }
}
