package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a settings file, the answer is a value or one sentence. */
class SettingsNoiseTest {
  private static final int ROUNDS = 600;

  @Test
  void noiseIsRefusedWithASentenceAndNothingElse() {
    Random random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      readBoth(bytes);
    }
  }

  @Test
  void aSoundFileWithAFewBytesTurnedIsReadOrRefusedWithASentence() {
    Random random = new Random(11);
    byte[] sound = TextFiles.resource("/watchfloor/settings/template/center.yaml").getBytes(StandardCharsets.UTF_8);
    String marks = "{}[]:,-?&*!|>'\"%@`#\n\t \\0a\u0000";
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = sound.clone();
      for (int turns = 1 + random.nextInt(4); turns > 0; turns--) {
        bytes[random.nextInt(bytes.length)] = (byte) marks.charAt(random.nextInt(marks.length()));
      }
      readBoth(bytes);
    }
  }

  @Test
  void deepNestingIsRefusedWithASentence() {
    readBoth("[".repeat(5_000).getBytes(StandardCharsets.UTF_8));
    readBoth("a: ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
  }

  private static void readBoth(byte[] bytes) {
    try {
      String text = TextFiles.decode(bytes, "noise.yaml");
      new CenterReader(ZoneId.of("UTC")).read(text, "noise.yaml");
    } catch (SettingsException e) {
      assertThat(e.getMessage()).startsWith("noise.yaml, line ").endsWith(".").doesNotContain("\n");
    }
    try {
      new LayoutReader().read(TextFiles.decode(bytes, "noise.yaml"), "noise", "noise.yaml");
    } catch (SettingsException e) {
      assertThat(e.getMessage()).startsWith("noise.yaml, line ").endsWith(".").doesNotContain("\n");
    }
  }
}
