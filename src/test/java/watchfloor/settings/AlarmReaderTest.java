package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmReaderTest {
  private static final String CENTER = """
      brand:
        name: Example Air
        handle: "@example"
      crew:
        - id: ME
          name: Me
          team: Care
      issues:
        - id: delay
          name: Flight delay
          words: [late]
      """;

  @Test
  void a_center_that_says_nothing_has_the_setting_that_everybody_has() {
    assertThat(read("")).isEqualTo(AlarmSetting.DEFAULT);
    assertThat(AlarmSetting.DEFAULT.sensitivity().margin()).isEqualTo(watchfloor.pulse.SurgeBank.MARGIN);
  }

  @Test
  void sensitivity_floor_and_guidance_are_read() {
    assertThat(read("alarms:\n  sensitivity: high\n  floor: 8\n  guidance:\n    delay: Ask the gate.\n    \"*\": Ask the lead.\n"))
        .isEqualTo(new AlarmSetting(AlarmSetting.Sensitivity.HIGH, 8, Map.of("delay", "Ask the gate.", "*", "Ask the lead.")));
  }

  @Test
  void what_is_none_is_refused_with_its_place() {
    assertThatThrownBy(() -> read("alarms:\n  sensitivity: mad\n")).isInstanceOf(SettingsException.class).hasMessageContaining("'mad'").hasMessageContaining("line");
    assertThatThrownBy(() -> read("alarms:\n  floor: 0\n")).isInstanceOf(SettingsException.class).hasMessageContaining("floor");
    assertThatThrownBy(() -> read("alarms:\n  guidance:\n    delays: x\n")).isInstanceOf(SettingsException.class).hasMessageContaining("delays");
  }

  private static AlarmSetting read(String alarms) {
    return new CenterReader(ZoneOffset.UTC).read(CENTER + alarms, "center.yaml").value().alarms();
  }
}
