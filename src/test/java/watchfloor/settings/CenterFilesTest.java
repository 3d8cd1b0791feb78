package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import watchfloor.wall.Layout;

class CenterFilesTest {
  private static final String LAYOUT =
      "screens: [{role: a, title: A, tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]}]\n";

  @TempDir Path folder;

  private CenterFiles files;

  @BeforeEach
  void open() {
    files = new CenterFiles(new CenterHome(folder.resolve("mine"), false), new CenterReader(ZoneId.of("UTC")));
  }

  @Test
  void theTemplateIsASoundCenterWithNothingToNote() {
    CenterTemplate.write(folder.resolve("mine"));

    Kept<Center> kept = files.center();

    assertThat(kept.trouble()).isEmpty();
    assertThat(kept.notes()).isEmpty();
    assertThat(kept.value().triage()).isNotEmpty();
    assertThat(kept.value().desk()).isEqualTo(DeskTimes.DEFAULT);
    assertThat(kept.value().store()).isEqualTo(StoreSetting.DEFAULT);
    assertThat(folder.resolve("mine/layouts/README.md")).isRegularFile();
    assertThat(folder.resolve("mine/styles/README.md")).isRegularFile();
  }

  @Test
  void theTemplateExplainsEveryKeyThatTheReaderKnows() {
    String template = TextFiles.resource("/watchfloor/settings/template/center.yaml");

    assertThat(template).contains("brand:", "zone:", "clocks:", "issues:", "triage:", "work_oldest:", "first_answer:", "crew:",
        "me:", "desk:", "sources:", "layout:", "styles:", "direct", "sentiments", "least_urgency", "team", "answer_within",
        "lease:", "hold:", "store:", "keep:", "texts:", "items:", "journal:", "backup:", "at:", "folder:", "least_free:", "key:",
        "accounts:", "keyring", "{file: PATH}", "forever", "never");
  }

  @Test
  void theTemplatesExampleOfASourceIsSoundWhenItsMarksAreRemoved() {
    String template = TextFiles.resource("/watchfloor/settings/template/center.yaml");
    int at = template.indexOf("sources: []");
    int end = template.indexOf("# The wall:");
    String examples = template.substring(at, end).replace("sources: []", "sources:").replace("accounts: []", "accounts:").replace("\n#  ", "\n  ");
    String filled = template.substring(0, at) + examples + template.substring(end);

    Center center = new CenterReader(ZoneId.of("UTC")).read(filled, "center.yaml").value();

    assertThat(center.sources()).containsExactly(
        new SourceSetting("archive", "file", Map.of("path", "posts.tsv.gz", "columns", "id,time,author,-,text")),
        SourceSetting.of("firehose", "kafka", new KafkaSetting(
            List.of("kafka-1.example.org:9092"), List.of("posts"), Optional.empty(), KafkaSetting.Security.PLAINTEXT, Optional.empty(), Optional.empty(),
            Optional.empty(), KafkaSetting.Mechanism.PLAIN, KafkaSetting.Format.JSON, "")),
        SourceSetting.of("bluesky", "bluesky", new BlueskySetting(List.of("exampleair.example"), List.of("example air"), Optional.empty(), Optional.empty())));
    assertThat(center.accounts()).containsExactly(new AccountSetting("bluesky", "exampleair.example", Optional.empty()));
  }

  @Test
  void theTemplateOverwritesNothing() throws Exception {
    Files.createDirectories(folder.resolve("mine/styles"));
    Files.writeString(folder.resolve("mine/styles/README.md"), "mine");

    assertThatThrownBy(() -> CenterTemplate.write(folder.resolve("mine")))
        .isInstanceOf(SettingsException.class).hasMessageContaining("is there already");
    assertThat(folder.resolve("mine/center.yaml")).doesNotExist();
    assertThat(folder.resolve("mine/styles/README.md")).hasContent("mine");
  }

  @Test
  void theDemosCenterIsSoundWithNothingToNote() {
    Kept<Center> demo = new CenterFiles(new CenterHome(folder, true), new CenterReader(ZoneId.of("UTC"))).center();

    assertThat(demo.notes()).isEmpty();
    assertThat(demo.value().crew()).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("watchfloor.settings.LayoutReader#PACKED")
  void theProgramsOwnLayoutsAreSoundWithNothingToNote(String name) {
    Kept<Layout> layout = files.layout(name);

    assertThat(layout.trouble()).isEmpty();
    assertThat(layout.notes()).isEmpty();
    assertThat(layout.value().screens()).isNotEmpty();
  }

  @Test
  void aBrokenLayoutThatNeverWasSoundGivesWayToTheProgramsOwn() throws Exception {
    own("wall-4", "screens: nothing\n");

    assertThat(files.layout("wall-4").value().screens()).isNotEmpty();
    assertThat(files.layout("wall-4").trouble())
        .isEqualTo("layouts/wall-4.yaml, line 1, column 10: screens is a list: begin each of its entries with a dash;"
            + " until then the program's own wall-4 is in force.");
  }

  @Test
  void theCentersOwnLayoutIsFoundOnDisk() throws Exception {
    own("mine", LAYOUT);

    assertThat(files.layout("mine").value().screens()).hasSize(1);
  }

  @Test
  void aBrokenLayoutLeavesItsLastGoodVersionInForce() throws Exception {
    own("mine", LAYOUT);
    files.layout("mine");
    own("mine", LAYOUT.replace("w: 1", "w: 2"));

    assertThat(files.layout("mine").value().screens()).hasSize(1);
    assertThat(files.layout("mine").trouble()).startsWith("layouts/mine.yaml, line 1, column ").contains("last good version");
  }

  @Test
  void aLayoutThatIsNowhereIsSaidInOneSentence() {
    assertThatThrownBy(() -> files.layout("nope")).isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("there is no layout 'nope'");
    assertThatThrownBy(() -> files.layout("../center")).hasMessageContaining("not a layout's name");
  }

  private void own(String name, String text) throws Exception {
    Files.createDirectories(folder.resolve("mine/layouts"));
    Files.writeString(folder.resolve("mine/layouts").resolve(name + ".yaml"), text);
  }
}
