package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.screen.Styles;
import watchfloor.settings.CenterTemplate;
import watchfloor.wall.Layout;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;
import watchfloor.wall.Theme;

class CenterWatchTest {
  private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final String ONE_TILE = "name: wall-4\nscreens:\n  - {role: only, title: Only, tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]}\n";

  @TempDir private Path home;
  private final List<Layout> shown = new ArrayList<>();
  private Notices notices;
  private Styles styles;
  private Path folder;
  private CenterWatch watch;

  @BeforeEach
  void open() {
    folder = home.resolve("mine");
    CenterTemplate.write(folder);
    OpenCenter center = OpenCenter.find(Optional.of(folder), Map.of(), home);
    notices = new Notices(NOW);
    styles = center.sheets();
    RoomPlan plan = new RoomPlan(
        center, center.value(), new RoomMode.Live(), center.home().store(), NOW, Optional.empty(), new CenterFeed(center, Map.of(), NOW));
    watch = new CenterWatch(plan, styles, notices, shown::add);
    watch.look();
    shown.clear();
  }

  @Test
  void a_layout_that_changes_is_shown() throws IOException {
    write("layouts/wall-4.yaml", ONE_TILE);
    watch.look();
    assertThat(shown).singleElement().satisfies(layout -> assertThat(layout.screens()).hasSize(1));
    assertThat(notices.list()).isEmpty();
  }

  @Test
  void a_layout_that_breaks_is_named_with_its_place_and_the_last_good_one_stays() throws IOException {
    write("layouts/wall-4.yaml", ONE_TILE);
    watch.look();
    write("layouts/wall-4.yaml", ONE_TILE.replace("w: 1", "w: 7"));
    watch.look();
    assertThat(shown).last().satisfies(layout -> assertThat(layout.screens()).hasSize(1));
    assertThat(sentences()).singleElement().asString().contains("layouts/wall-4.yaml, line 3").contains("last good version is in force");
  }

  @Test
  void a_layout_that_is_right_again_is_no_longer_spoken_of() throws IOException {
    write("layouts/wall-4.yaml", "screens: [");
    watch.look();
    assertThat(notices.list()).isNotEmpty();
    write("layouts/wall-4.yaml", ONE_TILE);
    watch.look();
    assertThat(notices.list()).isEmpty();
  }

  @Test
  void a_style_sheet_that_breaks_is_named_with_its_place() throws IOException {
    write("styles/wall.css", ".tile { -fx-background-color: red;\n");
    watch.look();
    assertThat(sentences()).singleElement().asString().contains("wall.css, line").contains("the packed wall.css is in force");
  }

  @Test
  void a_center_that_breaks_is_named_with_its_place_and_one_that_changes_takes_effect_at_the_next_start() throws IOException {
    Path file = folder.resolve("center.yaml");
    String sound = Files.readString(file);
    write("center.yaml", sound.replace("answer_within: 15m", "answer_within: soon"));
    watch.look();
    assertThat(sentences()).singleElement().asString().containsPattern("center\\.yaml, line \\d+, column \\d+: answer_within 'soon'");
    write("center.yaml", sound.replace("Example Air", "Meridian Air"));
    watch.look();
    assertThat(sentences()).singleElement().asString().contains("takes effect when the program starts again");
  }

  @Test
  void another_theme_is_shown_at_once_and_asks_for_no_new_start() throws IOException {
    String sound = Files.readString(folder.resolve("center.yaml"));
    write("center.yaml", sound.replace("theme: dark", "theme: light"));
    watch.look();
    assertThat(shown).hasSize(1);
    assertThat(styles.theme()).isEqualTo(Theme.LIGHT);
    assertThat(notices.list()).isEmpty();
    write("center.yaml", sound.replace("theme: dark", "theme: light\nlanguage: de"));
    watch.look();
    assertThat(sentences()).singleElement().asString().contains("takes effect when the program starts again");
    write("center.yaml", sound.replace("theme: dark", "theme: lihgt"));
    watch.look();
    assertThat(styles.theme()).as("the colours stay").isEqualTo(Theme.LIGHT);
    assertThat(sentences()).singleElement().asString()
        .containsPattern("center\\.yaml, line \\d+, column 8: there is no theme 'lihgt': use one of dark, light, contrast");
    write("center.yaml", sound);
    watch.look();
    assertThat(styles.theme()).isEqualTo(Theme.DARK);
    assertThat(notices.list()).isEmpty();
  }

  private List<String> sentences() {
    return notices.list().stream().map(Notice::sentence).toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
