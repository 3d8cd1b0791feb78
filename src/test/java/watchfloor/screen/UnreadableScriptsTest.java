package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadableScriptsTest {
  private final UnreadableScripts none = new UnreadableScripts(List.of());
  private final UnreadableScripts east = new UnreadableScripts(List.of("Thai", "Devanagari", "Chinese", "Japanese", "Korean"));

  @Test
  void a_machine_with_all_fonts_shows_every_text_as_it_is() {
    assertThat(none.named("AU881 게이트 또 변경")).isEqualTo("AU881 게이트 또 변경");
  }

  @Test
  void what_can_be_drawn_stays_and_the_rest_is_named_once() {
    assertThat(east.named("AU881 게이트 또 변경… 4번째예요. 아수라장 #AureliaAir")).isEqualTo("AU881 [Korean, no font here] #AureliaAir");
    assertThat(east.named("@AureliaAir hold on 🙏")).isEqualTo("@AureliaAir hold on 🙏");
  }

  @Test
  void han_signs_are_japanese_beside_kana_and_chinese_alone() {
    assertThat(east.named("飛行機の遅れ。4時間！ 😡")).isEqualTo("[Japanese, no font here] 😡");
    assertThat(east.named("航班延误，没有人")).isEqualTo("[Chinese, no font here]");
    assertThat(new UnreadableScripts(List.of("Japanese")).named("航班延误")).as("a Chinese font draws it").isEqualTo("航班延误");
  }

  @Test
  void marks_above_and_below_go_with_their_letters() {
    assertThat(east.named("เที่ยวบิน AU1")).isEqualTo("[Thai, no font here] AU1");
  }

  @Test
  void a_script_that_is_there_is_left_alone() {
    assertThat(east.named("في الطريق إلى مدريد")).isEqualTo("في الطريق إلى مدريد");
  }
}
