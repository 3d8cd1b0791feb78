package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome.Changed;
import watchfloor.wall.LayoutOutcome.Refused;
import watchfloor.wall.LayoutOutcome.Saved;
import watchfloor.wall.LayoutText;

/** Layouts as files: what may be written, and that nothing that is there is lost. */
class LayoutShelfTest {
  private static final String ONE = "name: mine\nscreens:\n  - role: a\n    title: A\n    tiles:\n      - {kind: volume, x: 0, y: 0, w: 1, h: 1}\n";

  @TempDir Path dir;
  private Path folder;
  private LayoutShelf shelf;

  @BeforeEach
  void open() {
    folder = dir.resolve("layouts");
    shelf = new LayoutShelf(folder);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewLayoutIsWrittenAndListedAndReadAgain() throws IOException {
    LayoutText mine = new LayoutText("mine", ONE);
    assertThat(shelf.save(mine, LayoutText.NONE)).isEqualTo(new Saved(mine.version()));
    assertThat(shelf.read("mine")).isEqualTo(mine);
    assertThat(files()).as("nothing half written is left").containsExactly("mine.yaml");
    assertThat(shelf.list()).hasSize(LayoutReader.PACKED.size() + 1).contains(new LayoutEntry("mine", true, false, false, ""));
  }

  @Test
  void aShippedOneGetsACopyOfTheCentersOwn() {
    LayoutText shipped = shelf.read("wall-4");
    LayoutText mine = new LayoutText("wall-4", shipped.text().replace("Pulse", "Heart"));
    assertThat(shelf.save(mine, shipped.version())).isEqualTo(new Saved(mine.version()));
    assertThat(shelf.read("wall-4")).isEqualTo(mine);
    assertThat(shelf.list()).contains(new LayoutEntry("wall-4", true, true, false, ""), new LayoutEntry("lobby", false, true, true, ""));
  }

  @Test
  void whoLookedAtAnotherTextIsToldAndNothingIsWritten() throws IOException {
    Files.createDirectories(folder);
    String theirs = ONE.replace("A\n", "B\n");
    Files.writeString(folder.resolve("mine.yaml"), theirs);
    String now = new LayoutText("mine", theirs).version();
    assertThat(shelf.save(new LayoutText("mine", ONE), LayoutText.NONE)).isEqualTo(new Changed(now));
    assertThat(shelf.save(new LayoutText("mine", ONE), "of yesterday")).isEqualTo(new Changed(now));
    assertThat(Files.readString(folder.resolve("mine.yaml"))).isEqualTo(theirs);
    assertThat(shelf.save(new LayoutText("mine", ONE), now)).isInstanceOf(Saved.class);
    Files.delete(folder.resolve("mine.yaml"));
    assertThat(shelf.save(new LayoutText("mine", ONE), now)).as("it was taken away meanwhile").isEqualTo(new Changed(LayoutText.NONE));
  }

  @Test
  void aLockedOneStaysAsItIs() throws IOException {
    LayoutText lobby = shelf.read("lobby");
    LayoutText mine = new LayoutText("lobby", lobby.text().replace("locked: yes", "locked: no"));
    assertThat(shelf.save(mine, lobby.version())).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).contains("'lobby' is locked"));
    assertThat(Files.exists(folder)).isFalse();
    assertThat(shelf.save(new LayoutText("foyer", mine.text()), LayoutText.NONE)).isInstanceOf(Saved.class);
    Files.writeString(folder.resolve("own.yaml"), "locked: yes\n" + ONE);
    assertThat(shelf.save(new LayoutText("own", ONE), shelf.read("own").version())).isInstanceOf(Refused.class);
    Files.writeString(folder.resolve("own.yaml"), "locked: yes\nscreens: [");
    assertThat(shelf.save(new LayoutText("own", ONE), shelf.read("own").version()))
        .as("nobody can tell whether it is locked").isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).contains("own.yaml, line"));
  }

  @Test
  void whatNoWallCouldShowIsRefusedInTheWordsOfCheck() {
    String overlap = ONE + "      - {kind: text, x: 0, y: 0, w: 0.5, h: 1}\n";
    assertThat(shelf.save(new LayoutText("mine", overlap), LayoutText.NONE))
        .isEqualTo(new Refused("layouts/mine.yaml, line 7, column 9: tile 'text' overlaps tile 'volume': move one, or make it smaller."));
    assertThat(shelf.save(new LayoutText("mine", "x".repeat(2 << 20)), LayoutText.NONE))
        .isEqualTo(new Refused("layouts/mine.yaml is larger than 1 MB: that is no file of settings."));
    for (String name : List.of("", "../center", "a/b", ".hidden", "x".repeat(70), "a\u0000")) {
      assertThat(shelf.save(new LayoutText(name, ONE), LayoutText.NONE)).as(name).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> shelf.read(name)).isInstanceOf(SettingsException.class);
    }
    assertThat(Files.exists(folder)).isFalse();
  }

  @Test
  void whereTheDiskRefusesTheSentenceSaysSo() throws IOException {
    Files.writeString(folder, "a file where the folder should be");
    assertThat(shelf.save(new LayoutText("mine", ONE), LayoutText.NONE))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).contains("could not be written into " + folder));
    assertThat(shelf.list()).hasSize(LayoutReader.PACKED.size());
  }

  @Test
  void aBrokenOneIsListedWithWhatIsWrong() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("mine.yaml"), "screens: [");
    assertThat(shelf.list()).filteredOn(each -> each.name().equals("mine")).singleElement().satisfies(each -> assertThat(each.trouble()).contains("line"));
  }
}
