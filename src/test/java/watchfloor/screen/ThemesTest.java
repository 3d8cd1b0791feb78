package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchfloor.wall.Theme;

class ThemesTest {
  private static final List<String> SHEETS = List.of("text.css", "wall.css", "desk.css");

  /** What words stand on. The line's colour is that of chips. */
  private static final List<String> SURFACES = List.of("background", "tile", "raised", "field", "selected", "line", "alarm-fill");

  /** Colours of words that stand on one surface only, which has a line of its own in the test. */
  private static final Set<String> INKS = Set.of("on-brand", "ink-dark", "ink-light", "drill-dark", "background");

  private static final Pattern INK = Pattern.compile("([^{}]*)\\{[^}]*?-fx-(?:text-)?fill: -wf-([a-z0-9-]+)[^}]*}");
  private static final double FOR_TEXT = 4.5;
  private static final double FOR_WEAK_EYES = 7;
  private static final double FOR_FIGURES_AND_SIGNS = 3;

  @TempDir private Path folder;

  static Palette palette(Theme theme) {
    Styles styles = new Styles();
    styles.theme(theme);
    return styles.palette(SHEETS.subList(1, SHEETS.size()).toArray(String[]::new));
  }

  private static String packed(String name) throws IOException {
    try (InputStream in = ThemesTest.class.getResourceAsStream("/styles/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The colours that words are drawn in, as the style sheets say; areas and strokes are not words. */
  private static Set<String> inks() throws IOException {
    Set<String> inks = new TreeSet<>();
    for (String sheet : SHEETS) {
      Matcher rule = INK.matcher(packed(sheet).replaceAll("(?s)/\\*.*?\\*/", ""));
      while (rule.find()) {
        boolean words = rule.group().contains("-fx-text-fill") || rule.group(1).contains(".text");
        if (words) {
          inks.add(rule.group(2));
        }
      }
    }
    return inks;
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void every_word_is_read_on_everything_it_may_stand_on(Theme theme) throws IOException {
    Palette palette = palette(theme);
    double least = theme == Theme.CONTRAST ? FOR_WEAK_EYES : FOR_TEXT;
    Set<String> inks = inks();
    assertThat(inks).contains("text", "quiet", "negative", "attention", "on-brand", "ink-dark");
    for (String ink : inks) {
      if (!INKS.contains(ink)) {
        for (String surface : SURFACES) {
          assertThat(Contrast.between(palette.color(ink), palette.color(surface)))
              .as("%s on %s in the %s theme", ink, surface, theme.word()).isGreaterThanOrEqualTo(least);
        }
      }
    }
    assertThat(Contrast.between(palette.color("on-brand"), palette.color("brand"))).isGreaterThanOrEqualTo(least);
    assertThat(Contrast.between(palette.color("background"), palette.color("attention"))).as("the band of a lost link").isGreaterThanOrEqualTo(least);
    assertThat(Contrast.between(palette.color("drill-dark"), palette.color("drill"))).isGreaterThanOrEqualTo(FOR_TEXT);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void curves_bars_and_signs_stand_out_from_their_tile(Theme theme) {
    Palette palette = palette(theme);
    for (String sign : List.of("negative", "neutral", "positive", "brand", "attention", "faint")) {
      assertThat(Contrast.between(palette.color(sign), palette.color("tile")))
          .as("%s in the %s theme", sign, theme.word()).isGreaterThanOrEqualTo(FOR_FIGURES_AND_SIGNS);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void the_heat_ramp_goes_one_way_in_lightness_and_its_figures_are_read_on_every_step(Theme theme) {
    Palette palette = palette(theme);
    int colors = 6;
    int steps = 20;
    double before = Double.NaN;
    double direction = theme == Theme.LIGHT ? -1 : 1;
    for (int i = 0; i <= (colors - 1) * steps; i++) {
      int below = Math.min(colors - 2, i / steps);
      Color color = palette.color("heat-" + below).interpolate(palette.color("heat-" + (below + 1)), (double) i / steps - below);
      double lightness = Contrast.luminance(color);
      if (i > 0) {
        assertThat(direction * (lightness - before)).as("step %s in the %s theme", i, theme.word()).isPositive();
      }
      before = lightness;
      assertThat(Math.max(Contrast.between(color, palette.color("ink-dark")), Contrast.between(color, palette.color("ink-light"))))
          .isGreaterThanOrEqualTo(FOR_TEXT);
    }
    for (int i = 1; i < colors; i++) {
      assertThat(Contrast.between(palette.color("heat-" + i), palette.color("heat-" + (i - 1)))).as("neighbours " + i).isGreaterThan(1.1);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void a_centers_own_colours_hold_in_every_theme_and_its_file_for_a_theme_in_that_alone(Theme theme) throws IOException {
    Files.writeString(folder.resolve("tokens.css"), "* { -wf-brand: #ff00aa; }");
    Files.writeString(folder.resolve("light.css"), "* { -wf-quiet: #112233; }");
    Styles styles = new Styles(Optional.of(folder));
    styles.theme(theme);
    assertThat(styles.palette().color("brand")).isEqualTo(Color.web("#ff00aa"));
    assertThat(styles.palette().color("quiet").equals(Color.web("#112233"))).isEqualTo(theme == Theme.LIGHT);
    assertThat(styles.palette().color("tile")).as("the rest is the theme's").isEqualTo(palette(theme).color("tile"));
    assertThat(styles.problems()).isEmpty();
  }

  @Test
  void themes_change_colours_alone_and_only_such_as_exist() throws IOException {
    Pattern token = Pattern.compile("(-wf-[a-z0-9-]+): #");
    Set<String> known = new TreeSet<>();
    token.matcher(packed("tokens.css")).results().forEach(hit -> known.add(hit.group(1)));
    for (Theme theme : Theme.values()) {
      if (theme.sheet().isPresent()) {
        String sheet = packed(theme.sheet().get()).replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(StyleCheck.firstFault(sheet)).isEmpty();
        assertThat(sheet.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.equals("* {") && !line.equals("}")))
            .isNotEmpty().allMatch(line -> token.matcher(line).lookingAt() && known.contains(line.substring(0, line.indexOf(':'))));
      }
    }
  }

  @Test
  void a_fault_in_the_file_of_another_theme_is_named_before_that_theme_is_chosen() throws IOException {
    Path file = folder.resolve("contrast.css");
    Files.writeString(file, "* {\n  -wf-brand: #12;\n}");
    Styles styles = new Styles(Optional.of(folder));
    styles.check();
    assertThat(styles.problems()).singleElement().asString().startsWith(file + ", line 2, column");
  }
}
