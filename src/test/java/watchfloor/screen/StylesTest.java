package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylesTest {
  @TempDir Path folder;

  @Test
  void without_a_folder_the_packed_sheets_are_given_tokens_first() {
    assertThat(new Styles().urls()).hasSize(2).first().asString().endsWith("tokens.css");
  }

  @Test
  void a_file_of_the_center_goes_over_the_packed_one() throws IOException {
    Files.writeString(folder.resolve("tokens.css"), "* { -wf-brand: #ff0000; }");
    Styles styles = new Styles(Optional.of(folder));
    assertThat(styles.urls()).hasSize(3);
    assertThat(styles.palette().color("brand")).isEqualTo(Color.web("#ff0000"));
    assertThat(styles.palette().color("negative")).isEqualTo(Color.web("#ff6b4a"));
    assertThat(styles.problems()).isEmpty();
  }

  @Test
  void a_broken_file_is_named_with_line_and_column_and_the_packed_sheet_stays() throws IOException {
    Path file = folder.resolve("tokens.css");
    Files.writeString(file, "* {\n  -wf-brand: #12;\n}");
    Styles styles = new Styles(Optional.of(folder));
    assertThat(styles.urls()).hasSize(2);
    assertThat(styles.problems()).singleElement().asString()
        .startsWith(file + ", line 2, column").contains("the packed tokens.css is in force");
  }

  @Test
  void a_file_that_breaks_later_keeps_its_last_good_version_and_a_repaired_one_is_taken() throws IOException {
    Path file = folder.resolve("tokens.css");
    Files.writeString(file, "* { -wf-brand: #ff0000; }");
    Styles styles = new Styles(Optional.of(folder));
    styles.urls();
    Files.writeString(file, "* { -wf-brand: #00ff00; ");
    assertThat(styles.palette().color("brand")).isEqualTo(Color.web("#ff0000"));
    assertThat(styles.problems()).singleElement().asString().contains("a closing brace is missing", "last good version");
    Files.writeString(file, "* { -wf-brand: #00ff00; }");
    assertThat(styles.palette().color("brand")).isEqualTo(Color.web("#00ff00"));
    assertThat(styles.problems()).isEmpty();
  }
}
