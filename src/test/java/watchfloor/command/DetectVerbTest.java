package watchfloor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.Wiring;

class DetectVerbTest {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 11, 1, 0, 0, 53);
  private static final int A_DAY = 288;

  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void the_beginning_of_a_surge_is_printed_as_the_file_writes_it() throws IOException {
    Path file = series("timestamp,value\n", 3 * A_DAY + 6);
    assertThat(run("detect", file.toString())).isZero();
    assertThat(out.toString().lines().toList()).singleElement()
        .satisfies(line -> assertThat(LocalDateTime.parse(line, STAMP)).isBetween(at(3 * A_DAY), at(3 * A_DAY + 6)));
  }

  @Test
  void a_header_is_not_needed() throws IOException {
    assertThat(run("detect", series("", 3 * A_DAY + 6).toString())).isZero();
    assertThat(out.toString().lines()).hasSize(1);
  }

  @Test
  void with_json_each_alarm_is_an_object() throws IOException {
    assertThat(run("detect", "--json", series("timestamp,value\n", 3 * A_DAY + 6).toString())).isZero();
    assertThat(out.toString()).startsWith("{\"timestamp\":\"2026-11-04 ").contains("\"value\":100", "\"level\":", "\"usual\":");
  }

  @Test
  void bad_lines_are_refused_with_their_place_and_the_rest_is_read() throws IOException {
    Path file = series("timestamp,value\n", 3 * A_DAY + 6);
    Files.writeString(file, Files.readString(file) + "soon,4\n2026-11-01 00:00:53,5\n2026-11-20 00:00:53,-1\n");
    assertThat(run("detect", file.toString())).isEqualTo(3);
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("series.csv:872: 'soon' is no time", "series.csv:873:", "is not later", "'-1' is no count");
  }

  @Test
  void days_without_a_line_are_a_gap_and_no_calm() throws IOException {
    StringBuilder lines = new StringBuilder("timestamp,value\n");
    for (int i = 0; i < 10 * A_DAY; i++) {
      if (i < 4 * A_DAY || i > 6 * A_DAY) {
        lines.append(at(i).format(STAMP)).append(",40\n");
      }
    }
    assertThat(run("detect", Files.writeString(home.resolve("gap.csv"), lines).toString())).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_or_holds_no_series_is_one_sentence() throws IOException {
    assertThat(run("detect", home.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no file").doesNotContain("Exception");
    assertThat(run("detect", Files.writeString(home.resolve("words.csv"), "a,b\n").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("holds no line");
  }

  @Test
  void the_last_days_of_a_center_are_played_with_another_setting_and_nothing_is_saved() {
    Path center = home.resolve("mine");
    assertThat(run("init", center.toString())).isZero();
    assertThat(run("--center", center.toString(), "detect", "--days", "7", "--sensitivity", "high", "--floor", "5")).isZero();
    assertThat(err.toString()).contains("0 alarms in 7 days; 0 as the center is set now");
  }

  @Test
  void a_sensitivity_that_is_none_is_one_sentence() {
    Path center = home.resolve("mine");
    run("init", center.toString());
    assertThat(run("--center", center.toString(), "detect", "--days", "7", "--sensitivity", "mad")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no sensitivity 'mad'");
  }

  @Test
  void a_series_and_days_together_or_none_of_them_are_wrong_usage() {
    assertThat(run("detect")).isEqualTo(2);
    assertThat(run("detect", "series.csv", "--days", "7")).isEqualTo(2);
    assertThat(run("detect", "series.csv", "--floor", "7")).isEqualTo(2);
    assertThat(err.toString()).contains("detect needs a series, or --days");
  }

  private Path series(String header, int steps) throws IOException {
    StringBuilder lines = new StringBuilder(header);
    for (int i = 0; i < steps; i++) {
      lines.append(at(i).format(STAMP)).append(',').append(i < 3 * A_DAY ? 5 + i % 7 : 100).append('\n');
    }
    return Files.writeString(home.resolve("series.csv"), lines);
  }

  private static LocalDateTime at(int step) {
    return FIRST.plusMinutes(5L * step);
  }

  private int run(String... args) {
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    return CommandLines.run(new Wiring(Clock.systemUTC(), Map.of(), home, "Linux", terminal), terminal, List.of(args).toArray(String[]::new));
  }
}
