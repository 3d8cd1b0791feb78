package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import watchfloor.wall.Layout;

class LayoutReaderTest {
  private static final String ONE =
      """
      screens:
        - role: pulse
          title: How loud is it?
          subtitle: two hours
          tiles:
            - kind: volume
              title: Mentions
              x: 0
              y: 0.5
              w: 1
              h: 0.5
              hours: 2
              options: {bars: stacked}
      """;

  private static Read<Layout> read(String text) {
    return new LayoutReader().read(text, "mine", "layouts/mine.yaml");
  }

  private static String refusal(String text) {
    try {
      read(text);
    } catch (SettingsException e) {
      return e.getMessage();
    }
    return "no refusal";
  }

  @Test
  void screensAndTilesAreReadWithTheirOptions() {
    Layout layout = read(ONE).value();

    assertThat(layout.name()).isEqualTo("mine");
    assertThat(layout.screens()).singleElement().satisfies(screen -> {
      assertThat(screen.subtitle()).isEqualTo("two hours");
      assertThat(screen.tiles()).singleElement().satisfies(tile -> {
        assertThat(tile.y()).isEqualTo(0.5);
        assertThat(tile.options()).isEqualTo(Map.of("hours", "2", "bars", "stacked"));
      });
    });
  }

  @Test
  void aTitleMayBeOneTextALanguage() {
    String both = ONE.replace("subtitle: two hours", "subtitle: {de: zwei Stunden, fr: deux heures}");
    assertThat(both).isNotEqualTo(ONE);
    assertThat(subtitle("de", both)).isEqualTo("zwei Stunden");
    assertThat(subtitle("en", both)).as("neither asked for nor English: the first").isEqualTo("zwei Stunden");
    assertThat(subtitle("it", both.replace("fr: deux heures", "en: two hours"))).isEqualTo("two hours");
    assertThat(subtitle("de", ONE)).isEqualTo("two hours");
    assertThat(refusal(ONE.replace("subtitle: two hours", "subtitle: {}"))).contains("line ", "is a text, or one text a language");
    assertThat(refusal(ONE.replace("subtitle: two hours", "subtitle: {de: [zwei]}"))).contains("line 4, column", "de is a single value");
  }

  private static String subtitle(String language, String text) {
    return new LayoutReader(language).read(text, "mine", "layouts/mine.yaml").value().screens().get(0).subtitle();
  }

  @Test
  void aTileOutOfBoundsIsNamedWithItsPlace() {
    assertThat(refusal(ONE.replace("h: 0.5", "h: 0.6")))
        .startsWith("layouts/mine.yaml, line 6, column 9: tile 'volume' reaches outside its screen");
    assertThat(refusal(ONE.replace("w: 1", "w: NaN"))).contains("line 6, column 9");
  }

  @Test
  void aMeasureThatIsNoNumberIsNamedWithItsPlace() {
    assertThat(refusal(ONE.replace("w: 1", "w: wide"))).startsWith("layouts/mine.yaml, line 10, column 12: w 'wide' is not a number");
  }

  @Test
  void aLayoutWithoutScreensIsRefused() {
    assertThat(refusal("screens: []\n")).isEqualTo("layouts/mine.yaml, line 1, column 10: layout 'mine' has no screens.");
    assertThat(refusal("")).contains("has no screens");
  }

  @Test
  void twoScreensOfOneRoleAreRefused() {
    String again = ONE.substring(ONE.indexOf('\n') + 1);

    assertThat(refusal(ONE + again)).contains("two screens with the role 'pulse'");
  }
}
