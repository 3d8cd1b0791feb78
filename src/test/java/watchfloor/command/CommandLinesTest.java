package watchfloor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.Wiring;

class CommandLinesTest {
  private static final String HEADER = "id,time,author,text\n";

  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_verb_that_does_not_exist_is_wrong_usage() {
    assertThat(run("dance")).isEqualTo(2);
    assertThat(err.toString()).contains("dance").contains("--help");
  }

  @Test
  void a_size_that_is_none_is_wrong_usage_and_says_what_is_meant() {
    assertThat(run("snapshot", "--size", "huge", "--out", home.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("'huge'").contains("1920x1080");
  }

  @Test
  void a_speed_that_is_none_is_wrong_usage() {
    assertThat(run("ingest", "posts.csv", "--speed", "fast")).isEqualTo(2);
    assertThat(err.toString()).contains("--speed").contains("'fast'");
  }

  @Test
  void a_new_center_is_written_is_sound_and_is_never_overwritten() {
    Path center = home.resolve("mine");
    assertThat(run("init", center.toString())).isZero();
    assertThat(run("--center", center.toString(), "check")).isIn(0, 3);
    assertThat(out.toString()).contains("sound");
    assertThat(run("init", center.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("center.yaml is there already");
  }

  @Test
  void a_broken_center_is_named_with_line_and_column() throws IOException {
    Path center = home.resolve("mine");
    run("init", center.toString());
    Path file = center.resolve("center.yaml");
    Files.writeString(file, Files.readString(file).replace("answer_within: 15m", "answer_within: soon"));
    assertThat(run("check", "--center", center.toString())).isEqualTo(1);
    assertThat(out.toString()).containsPattern("center\\.yaml, line \\d+, column \\d+: answer_within 'soon'");
  }

  @Test
  void the_same_posts_are_taken_once_however_often_they_are_read() throws IOException {
    Path posts = posts("1,1760000000,ana,The gate changed again\n2,1760000060,ben,Lovely crew today\n");
    assertThat(run("ingest", posts.toString(), "--json")).isZero();
    assertThat(run("ingest", posts.toString(), "--json")).isZero();
    assertThat(out.toString().lines().toList()).hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("\"received\":2,\"accepted\":2,\"duplicate\":0,\"rejected\":0"))
        .anySatisfy(line -> assertThat(line).contains("\"received\":2,\"accepted\":0,\"duplicate\":2,\"rejected\":0"));
  }

  @Test
  void a_bad_row_is_refused_with_its_place_and_the_rest_goes_in() throws IOException {
    Path posts = posts("1,1760000000,ana,fine\n2,yesterday,ben,no time\n3,1760000060,eve,fine too\n");
    assertThat(run("ingest", posts.toString(), "--json")).isEqualTo(3);
    assertThat(out.toString()).contains("\"received\":3,\"accepted\":2,\"duplicate\":0,\"rejected\":1");
    assertThat(err.toString()).contains("posts.csv:3").contains("'yesterday'");
  }

  @Test
  void a_file_that_is_not_there_is_one_sentence() {
    assertThat(run("ingest", home.resolve("nothing.csv").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("nothing.csv").doesNotContain("Exception");
  }

  @Test
  void analyse_prints_a_line_a_post_and_stores_nothing() throws IOException {
    Path posts = posts("1,1760000000,ana,I love this airline\n2,1760000060,ben,My flight is delayed for 3 hours and nobody helps. Terrible!\n");
    assertThat(run("analyse", posts.toString())).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("id\tlanguage\tsentiment");
    assertThat(lines.get(1)).startsWith("1\ten\tpositive");
    assertThat(lines.get(2)).startsWith("2\ten\tnegative").contains("Flight delay");
    assertThat(home.resolve(".watchfloor/demo/store")).doesNotExist();
  }

  private Path posts(String rows) throws IOException {
    return Files.writeString(home.resolve("posts.csv"), HEADER + rows);
  }

  private int run(String... args) {
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    Wiring wiring = new Wiring(Clock.systemUTC(), Map.of(), home, "Linux", terminal);
    return CommandLines.run(wiring, terminal, new ArrayList<>(List.of(args)).toArray(String[]::new));
  }
}
