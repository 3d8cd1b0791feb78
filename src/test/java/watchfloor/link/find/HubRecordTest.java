package watchfloor.link.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HubRecordTest {
  private static final HubRecord AURELIA = HubRecord.of("Aurelia Air", 1, "0a1b2c3d" + "0".repeat(56));

  @Test
  void tells_center_version_and_the_beginning_of_the_fingerprint_and_nothing_else() {
    assertThat(AURELIA.text()).isEqualTo(Map.of("center", "Aurelia Air", "fingerprint", "0a1b2c3d", "version", "1"));
    assertThat(AURELIA.instance()).isEqualTo("Aurelia Air 0a1b2c3d");
  }

  @Test
  void what_is_told_is_read_again() {
    assertThat(HubRecord.read(AURELIA.text()::get)).contains(AURELIA);
  }

  @Test
  void anything_that_is_no_record_of_a_hub_is_left_aside() {
    for (Map<String, String> wrong : List.of(
        Map.<String, String>of(), Map.of("version", "x"), Map.of("version", "-1"), Map.of("version", "1234567"), Map.of("version", ""),
        Map.of("fingerprint", "0A1B2C3D"), Map.of("fingerprint", "0a1b2c3"), Map.of("fingerprint", "<script>"), Map.of("center", ""), Map.of("center", "\u200b\n"))) {
      Map<String, String> text = new HashMap<>(wrong.isEmpty() ? Map.of() : AURELIA.text());
      text.putAll(wrong);

      assertThat(HubRecord.read(text::get)).as(text.toString()).isEmpty();
    }
  }

  @Test
  void what_others_wrote_is_cut_and_cannot_break_out_of_its_line() {
    Map<String, String> text = new HashMap<>(AURELIA.text());
    text.put("center", " A\nB\u0085\u001b[31m\u202eC\u0000 " + "x".repeat(5_000));

    String center = HubRecord.read(text::get).orElseThrow().center();
    assertThat(center).hasSizeLessThanOrEqualTo(100).startsWith("A B [31m C x").doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }

  @Test
  void long_names_in_any_script_are_cut_between_characters() {
    HubRecord record = HubRecord.of("\uD83D\uDE80".repeat(80), 1, "0".repeat(64));

    assertThat(record.center()).isEqualTo("\uD83D\uDE80".repeat(25));
    assertThat(record.instance().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    assertThat(record.instance()).isEqualTo("\uD83D\uDE80".repeat(13) + " 00000000");
    assertThat(HubRecord.of("a.b\\c", 1, "0".repeat(64)).instance()).isEqualTo("a b c 00000000");
  }

  @Test
  void only_what_can_be_told_is_a_record() {
    assertThatThrownBy(() -> new HubRecord("a", -1, "00000000")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HubRecord("a", 1, "0000000G")).isInstanceOf(IllegalArgumentException.class);
  }
}
