package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody's health is at stake before this wall: nothing on it blinks, pulses or moves without end. */
class CalmTest {
  private static final Path SCREENS = Path.of("src/main/java/watchfloor/screen");
  private static final Path STYLES = Path.of("styles");

  /** The one clock that has no end: it asks for news, and moves nothing itself. */
  private static final String TICKER = "FxTicker.java";

  private static final Pattern ENDLESS = Pattern.compile("INDEFINITE|setAutoReverse\\(true|setCycleCount\\(|AnimationTimer");
  private static final Pattern MOVING =
      Pattern.compile("(?:Fade|Fill|Stroke|Rotate|Scale|Translate|Path|Parallel|Sequential)Transition\\(|new KeyFrame\\(");
  private static final Pattern MILLIS = Pattern.compile("(\\w+) = (?:javafx\\.util\\.)?Duration\\.(millis|ofMillis|seconds|ofSeconds)\\(([\\d_.]+)\\)");
  private static final Pattern FLASHING = Pattern.compile("(?i)blink|flash|pulsat|animation|transition|keyframes|-fx-rotate");
  private static final double LONGEST_MOVE_MILLIS = 300;

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void no_style_sheet_lets_anything_blink_or_move() throws IOException {
    assertThat(files(STYLES, ".css")).hasSizeGreaterThan(5);
    for (Path sheet : files(STYLES, ".css")) {
      assertThat(Files.readString(sheet)).as(sheet.toString()).doesNotContainPattern(FLASHING);
    }
  }

  @Test
  void nothing_on_a_screen_moves_without_end_or_back_and_forth() throws IOException {
    for (Path source : files(SCREENS, ".java")) {
      if (!source.endsWith(TICKER)) {
        assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(ENDLESS);
      }
    }
    assertThat(Files.readString(SCREENS.resolve(TICKER))).as("the ticker runs its task, and changes no value of a node").doesNotContain("KeyValue");
  }

  @Test
  void every_move_is_over_within_300_milliseconds() throws IOException {
    int moving = 0;
    for (Path source : files(SCREENS, ".java")) {
      String text = Files.readString(source);
      if (!source.endsWith(TICKER) && MOVING.matcher(text).find()) {
        moving++;
        Matcher span = MILLIS.matcher(text);
        boolean found = false;
        while (span.find()) {
          double millis = Double.parseDouble(span.group(3).replace("_", "")) * (span.group(2).toLowerCase(java.util.Locale.ROOT).contains("millis") ? 1 : 1_000);
          if (span.group(1).matches(".*(?:SLIDE|EASE|FADE|MOVE).*")) {
            found = true;
            assertThat(millis).as(source + ": " + span.group(1)).isLessThanOrEqualTo(LONGEST_MOVE_MILLIS);
          }
        }
        assertThat(found).as(source + " names how long its move takes: SLIDE, EASE, FADE or MOVE").isTrue();
      }
    }
    assertThat(moving).isPositive();
  }
}
