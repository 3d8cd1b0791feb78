package watchfloor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCountTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "a", "e\u0301", "👩‍👩‍👧", "🇩🇪", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "🧑🏽‍🚀", "1️⃣", "각", "नि", "क्ष", "\r\n", "👩‍❤️‍💋‍👨"})
  void what_a_reader_sees_as_one_counts_one(String text) {
    assertThat(TextCount.GRAPHEMES.of(text)).isEqualTo(1);
    assertThat(TextCount.GRAPHEMES.of((text + " ").repeat(7))).isEqualTo(14);
  }

  @Test
  void what_is_too_long_in_bytes_is_too_long_in_the_count() {
    assertThat(TextCount.GRAPHEMES_AND_BYTES.of("")).isZero();
    assertThat(TextCount.GRAPHEMES_AND_BYTES.of("hello")).isEqualTo(5);
    assertThat(TextCount.GRAPHEMES_AND_BYTES.of("👩‍👩‍👧")).as("18 bytes").isEqualTo(1);
    assertThat(TextCount.GRAPHEMES_AND_BYTES.of("e" + "\u0301".repeat(1_499) + "x")).as("3,000 bytes").isEqualTo(2);
    assertThat(TextCount.GRAPHEMES_AND_BYTES.of("e" + "\u0301".repeat(1_500))).as("3,001 bytes").isEqualTo(301);
  }
}
