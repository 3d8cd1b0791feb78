package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.screen.EmojiRuns.Run;

class ScriptFontsTest {
  private final ScriptFonts fonts = new ScriptFonts(List.of("Inter", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK SC"));

  @Test
  void kana_make_all_of_a_text_japanese() {
    assertThat(fonts.split(List.of(new Run.Words("AU881は対応が早い！ ok"))))
        .containsExactly(new Run.Words("AU881"), new Run.Words("は対応が早い！", "Noto Sans CJK JP"), new Run.Words(" ok"));
  }

  @Test
  void hangul_is_korean_and_han_alone_chinese() {
    assertThat(fonts.split(List.of(new Run.Words("한국")))).containsExactly(new Run.Words("한국", "Noto Sans CJK KR"));
    assertThat(fonts.split(List.of(new Run.Words("航班取消")))).containsExactly(new Run.Words("航班取消", "Noto Sans CJK SC"));
  }

  @Test
  void other_scripts_are_left_whole() {
    List<Run> words = List.of(new Run.Words("مرحبا ไทย Ελλ 2 h"));
    assertThat(fonts.split(words)).isEqualTo(words);
  }

  @Test
  void without_a_font_for_them_nothing_is_split_and_one_font_serves_all_three() {
    List<Run> words = List.of(new Run.Words("a 航班"));
    assertThat(new ScriptFonts(List.of("Inter")).split(words)).isEqualTo(words);
    assertThat(new ScriptFonts(List.of("Noto Sans CJK JP")).split(words)).contains(new Run.Words("航班", "Noto Sans CJK JP"));
  }
}
