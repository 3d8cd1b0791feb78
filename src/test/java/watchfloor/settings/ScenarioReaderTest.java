package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.drill.Scenario;

class ScenarioReaderTest {
  private static final String SOUND = """
      title: {en: A title, de: Ein Titel}
      lasts: 20m
      roles: [{id: SP, team: Press}]
      phases:
        - {id: one, at: 0m}
        - {id: two, at: 5m}
      themes:
        - id: fire
          curve: {0m: 0, 5m: 1}
          phases: [one, two]
          right: [safe]
          true: {en: ["{city} burns"], de: ["{city} brennt"]}
      personas:
        - {id: ada, handle: "@ada", theme: fire, at: 1m, says: ["help"]}
      injects:
        - {id: paper, at: 6m, from: The Paper, theme: fire, says: ["news"]}
      expect:
        - {act: claim, about: paper, within: 3m, team: Press}
      """;

  private static Read<Scenario> read(String yaml) {
    return new ScenarioReader("de").read(yaml, "test", "drills/test.yaml");
  }

  @Test
  void a_sound_scenario_has_nothing_to_say_about_it() {
    Read<Scenario> read = read(SOUND);
    assertThat(read.notes()).isEmpty();
    assertThat(read.value().title()).isEqualTo("Ein Titel");
    assertThat(read.value().language()).isEqualTo("de");
    assertThat(read.value().themes().get(0).voices()).extracting(voice -> voice.language() + " " + Math.round(voice.share() * 100)).containsExactly("en 15", "de 85");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "theme: fire, at: 1m|theme: water, at: 1m|drills/test.yaml, line 14, column 38: there is no theme 'water': use one of fire.",
      "phases: [one, two]|phases: [three]|drills/test.yaml, line 10, column 14: there is no phase 'three'.",
      "5m: 1}|5m: 900}|drills/test.yaml, line 9, column 24: a theme has 0 to 200 mentions a second, not 900.",
      "about: paper|about: pepper|drills/test.yaml, line 18, column 25: there is no theme or inject 'pepper': use one of fire.",
      "\"{city} burns\"|\"{city burns\"|drills/test.yaml, line 12, column 17: a brace is opened and never closed in '{city burns'.",
      "{id: two, at: 5m}|{id: two}|drills/test.yaml, line 6, column 5: this begins 'at' a time like 10m or 'when' something is so: say one of the two.",
      "act: claim|act: dance|drills/test.yaml, line 18, column 11: nobody can be expected to 'dance': use one of detect, claim, answer, escalate, approve, correct.",
  })
  void what_is_wrong_is_said_with_line_and_column(String right, String wrong, String sentence) {
    assertThat(SOUND).contains(right);
    assertThatThrownBy(() -> read(SOUND.replace(right, wrong))).isInstanceOf(SettingsException.class).hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{id: two, at: 5m}|{id: two, at: 25m}|the phase 'two' never begins: the scenario is over by then",
      "{id: one, at: 0m}|{id: one, at: 7m}|the phase 'two' never begins: the phase before it does not begin earlier",
      "{id: one, at: 0m}|{id: one, when: {louder: fire, per_minute: 9000}}|the phase 'two' never begins: it comes after 'one', which never begins",
      "phases: [one, two]|curve2: x|nobody knows the key 'curve2'",
      "at: 6m, from|at: 20m, from|the inject 'paper' never fires: the scenario is over by then",
      "at: 6m, from|when: {wrong_answer: fire}, from|never fires: no answer about 'fire' can be wrong",
      "at: 6m, from|when: {silent: SP, within: 30m}, from|never fires: the scenario is over before anybody can have been silent so long",
      "at: 6m, from|when: {unclaimed: fire, within: 20m}, from|never fires: the scenario is over before 'fire' can have waited so long",
      "within: 3m|within: 15m|has its deadline after the end of the scenario",
      "team: Press}|team: Moon}|can be done by nobody: no role is in the team",
      "[\"help\"]|[\"help {who}\"]|'ada' says {who}, which is no smart word",
      "at: 1m, says|at: 30m, says|the persona 'ada' never speaks",
  })
  void what_can_never_happen_is_found_with_its_place(String right, String wrong, String words) {
    assertThat(SOUND).contains(right);
    List<String> notes = read(SOUND.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))).notes();
    assertThat(notes).anySatisfy(note -> assertThat(note).contains(words).matches("drills/test.yaml, line \\d+, column \\d+: .*"));
  }

  @Test
  void the_example_that_init_writes_is_sound() {
    String page = TextFiles.resource("/watchfloor/settings/template/drills/README.md");
    assertThat(read(page.substring(page.indexOf("```yaml") + 7, page.lastIndexOf("```"))).notes()).isEmpty();
  }

  @Test
  void a_centers_own_scenarios_stand_beside_those_of_the_program(@TempDir Path center) throws Exception {
    Files.createDirectories(center.resolve("drills/fire-2026-11-24"));
    Files.writeString(center.resolve("drills/fire.yaml"), SOUND);
    ScenarioFiles files = new ScenarioFiles(new CenterHome(center, false), "en");
    assertThat(files.names()).hasSize(11).endsWith("fire");
    assertThat(files.read("fire").value().title()).isEqualTo("A title");
    assertThatThrownBy(() -> files.read("water")).hasMessageContaining("there is no scenario 'water'");
  }
}
