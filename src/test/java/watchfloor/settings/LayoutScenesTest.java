package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import watchfloor.wall.Layout;
import watchfloor.wall.Mood;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.Shape;

class LayoutScenesTest {
  private static final String PAGED =
      """
      locked: yes
      shape: 32:9
      screens:
        - role: pulse
          title: Pulse
          brand: rival
          scenes:
            - name: now
              seconds: 45
              tiles:
                - {kind: volume, x: 0, y: 0, w: 0.5, h: 1}
                - {kind: sentiment, x: 0.5, y: 0, w: 0.5, h: 1, brand: all}
            - name: alarm
              title: Alarm
              for: alarm
              brand: ours
              tiles:
                - {kind: alarms, x: 0, y: 0, w: 1, h: 1}
      """;

  private static Layout read(String text) {
    return new LayoutReader().read(text, "mine", "layouts/mine.yaml").value();
  }

  private static String refusal(String text) {
    return catchThrowableOfType(SettingsException.class, () -> read(text)).getMessage();
  }

  @Test
  void scenesAreReadWithTheirTimesAndWhatTheyAreFor() {
    Layout layout = read(PAGED);
    assertThat(layout.locked()).isTrue();
    assertThat(layout.visitors()).isFalse();
    assertThat(layout.shape()).isEqualTo(new Shape(32, 9));
    assertThat(layout.screens().get(0).scenes()).extracting(ScenePlan::name).containsExactly("now", "alarm");
    assertThat(layout.screens().get(0).scenes()).extracting(ScenePlan::mood).containsExactly(Mood.CALM, Mood.ALARM);
    assertThat(layout.screens().get(0).scenes()).extracting(ScenePlan::title).containsExactly("", "Alarm");
    assertThat(layout.screens().get(0).scenes().get(0).lasting()).isEqualTo(Duration.ofSeconds(45));
    assertThat(layout.screens().get(0).scenes().get(1).lasting()).isEqualTo(ScenePlan.TURN);
  }

  @Test
  void aTileLooksThroughItsOwnLensElseItsScenesElseItsScreens() {
    assertThat(read(PAGED).screens().get(0).tiles()).extracting(tile -> tile.brand()).containsExactly("rival", "all", "ours");
    assertThat(read(PAGED.replace("    brand: rival\n", "")).screens().get(0).tiles().get(0).brand()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock =
      """
      x: 0.5, y: 0, w: 0.5     | x: 0.4, y: 0, w: 0.5 | line 12, column 13: tile 'sentiment' overlaps tile 'volume'
      w: 0.5, h: 1}            | w: 0.1, h: 0.1}      | line 11, column 13: tile 'volume' is too small to be read on a monitor of 32:9
      seconds: 45              | seconds: 4           | line 9, column 18: seconds 4 is out of range
      for: alarm               | for: drill           | line 15, column 14: for 'drill' is no time that a scene can be for: write calm or alarm
      name: alarm              | name: now            | line 4, column 5: screen 'pulse' has two scenes called 'now'
      for: alarm               | for: calm            | -
      shape: 32:9              | shape: wide          | line 2, column 8: shape 'wide' is none of a monitor
      shape: 32:9              | shape: 90:1          | line 2, column 8: the shape 90:1 is none of a monitor
      locked: yes              | locked: maybe        | line 1, column 9: locked 'maybe' is neither yes nor no
      name: now                | name: now and then   | line 8, column 15: name 'now and then' is not
      """)
  void aFaultIsNamedWithItsPlace(String from, String to, String sentence) {
    String text = PAGED.replaceFirst(java.util.regex.Pattern.quote(from), to);
    assertThat(text).isNotEqualTo(PAGED);
    if (sentence.equals("-")) {
      assertThat(read(text).screens()).hasSize(1);
    } else {
      assertThat(refusal(text)).startsWith("layouts/mine.yaml, " + sentence);
    }
  }

  @Test
  void tilesAndScenesBesideEachOtherAreRefused() {
    assertThat(refusal(PAGED.replace("    brand: rival\n", "    tiles: []\n"))).contains("line 8, column 7: screen 'pulse' has both tiles and scenes");
  }

  @Test
  void aScreenWhoseScenesAreAllForAlarmsIsRefused() {
    assertThat(refusal(PAGED.replace("        seconds: 45\n", "        for: alarm\n"))).contains("one of them for calm times");
  }

  @Test
  void whatIsForVisitorsShowsNobody() {
    assertThat(read("visitors: yes\n" + PAGED).visitors()).isTrue();
    assertThat(read("visitors: yes\n" + PAGED).screens().get(0).tiles()).allMatch(tile -> tile.options().get("visitor").equals("yes"));
    assertThat(refusal("visitors: yes\n" + PAGED.replace("kind: sentiment", "kind: mentions")))
        .contains("line 13, column 13: tile 'mentions' may show people, and this layout is for visitors");
  }

  @Test
  void aKindThatNobodyKnowsIsNotedWithItsPlace() {
    assertThat(new LayoutReader().read(PAGED.replace("kind: sentiment", "kind: weather"), "mine", "layouts/mine.yaml").notes())
        .containsExactly("layouts/mine.yaml, line 12, column 20: this program has no tile of the kind 'weather', so its place says that.");
  }

  @Test
  void whatHasNoMeaningIsNotedOnEveryLevel() {
    String text = PAGED.replace("locked: yes", "lokced: yes").replace("    brand: rival", "    brnad: rival").replace("        seconds: 45", "        secs: 45");
    assertThat(new LayoutReader().read(text, "mine", "layouts/mine.yaml").notes()).hasSize(3)
        .anyMatch(note -> note.contains("'lokced'")).anyMatch(note -> note.contains("'brnad'")).anyMatch(note -> note.contains("'secs'"));
  }

  @ParameterizedTest
  @FieldSource("watchfloor.settings.LayoutReader#PACKED")
  void every_title_of_a_packed_layout_is_written_in_english_and_in_german(String name) throws IOException {
    Pattern title = Pattern.compile("\\b(?:sub)?title: ([^\\n]+)");
    Matcher written = title.matcher(Files.readString(Path.of("layouts", name + ".yaml")));
    int titles = 0;
    while (written.find()) {
      titles++;
      assertThat(written.group(1)).as(name).matches("\\{en: .+, de: .+\\}.*");
    }
    assertThat(titles).isPositive();
  }
}
