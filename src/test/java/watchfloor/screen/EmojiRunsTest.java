package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.screen.EmojiCells.Cell;
import watchfloor.screen.EmojiRuns.Run;

class EmojiRunsTest {
  private static final EmojiCells CELLS = EmojiCells.packed();
  private final EmojiRuns runs = new EmojiRuns(CELLS);

  private static Cell cell(String sequence) {
    return CELLS.find(sequence).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "😡", "❤️", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "🇮🇪", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "#⃣", "👏🏿", "✈️", "🏳️‍🌈", "🧑🏻‍❤️‍🧑🏿", "✈", "🏙"
  })
  void one_emoji_is_one_run_with_its_own_cell(String emoji) {
    assertThat(runs.split(emoji)).containsExactly(new Run.Emoji(emoji, cell(emoji)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "plain", "© ® ™ → 24 h #3 *", "مرحبا بكم", "リアルに対応が早かった。", "שלום", "สวัสดี", "क्‍ष", "㊗", "42", "©", "™"
  })
  void writing_stays_writing(String text) {
    assertThat(runs.split(text)).containsExactly(new Run.Words(text));
  }

  @Test
  void a_text_is_split_around_its_emoji_in_order() {
    assertThat(runs.split("on time 😡 really✈️🇮🇪!")).containsExactly(
        new Run.Words("on time "), new Run.Emoji("😡", cell("😡")), new Run.Words(" really"),
        new Run.Emoji("✈️", cell("✈️")), new Run.Emoji("🇮🇪", cell("🇮🇪")), new Run.Words("!"));
  }

  @Test
  void text_presentation_that_was_asked_for_is_kept() {
    assertThat(runs.split("✈\uFE0E")).containsExactly(new Run.Words("✈"));
  }

  @Test
  void a_sequence_that_the_sheet_lacks_becomes_its_base_and_not_several() {
    assertThat(runs.split("🐘‍🚀")).containsExactly(new Run.Emoji("🐘‍🚀", cell("🐘")));
    assertThat(runs.split("🐘🏽")).containsExactly(new Run.Emoji("🐘🏽", cell("🐘")));
  }

  @Test
  void an_emoji_of_a_later_unicode_gets_the_placeholder() {
    String unknown = new String(Character.toChars(0x1FAFF));
    assertThat(CELLS.find(unknown)).isEmpty();
    assertThat(runs.split(unknown)).containsExactly(new Run.Emoji(unknown, cell("❔")));
  }

  @Test
  void a_flag_of_no_country_is_a_plain_flag_and_half_a_flag_its_letter() {
    assertThat(runs.split("🇽🇽")).containsExactly(new Run.Emoji("🇽🇽", cell("🏳️")));
    assertThat(runs.split("🇮")).containsExactly(new Run.Words("I"));
  }

  @Test
  void signs_of_the_law_stay_writing_whatever_was_asked_for() {
    assertThat(runs.split("Aurelia©\uFE0F")).containsExactly(new Run.Words("Aurelia©"));
  }

  @Test
  void skin_tones_families_flags_and_keycaps_in_a_row_are_one_run_each() {
    assertThat(runs.split("شكرا 👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇩🇪1️⃣ לכם")).containsExactly(
        new Run.Words("شكرا "), emoji("👩🏽‍🚀"), emoji("👨‍👩‍👧‍👦"), emoji("🏳️‍🌈"), emoji("🇩🇪"), emoji("1️⃣"), new Run.Words(" לכם"));
  }

  private static Run emoji(String sequence) {
    return new Run.Emoji(sequence, cell(sequence));
  }

  @Test
  void broken_surrogates_and_stray_selectors_do_no_harm() {
    assertThat(runs.split("\uD83D a\uFE0F\u200D")).containsExactly(new Run.Words("\uD83D a\u200D"));
    assertThat(runs.split("")).isEqualTo(List.of());
  }
}
