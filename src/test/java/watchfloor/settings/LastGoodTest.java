package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastGoodTest {
  @TempDir Path folder;

  private LastGood lastGood;
  private Path file;

  @BeforeEach
  void open() {
    lastGood = new LastGood(folder.resolve(".last-good"));
    file = folder.resolve("a.yaml");
  }

  private Kept<String> read() {
    return lastGood.read("sub/a.yaml", file, text -> {
      if (text.startsWith("bad")) {
        throw new SettingsException("sub/a.yaml, line 1, column 1: bad.");
      }
      return new Read<>(text, List.of());
    });
  }

  @Test
  void aSoundFileIsInForceAsWritten() throws Exception {
    Files.writeString(file, "one");

    assertThat(read()).isEqualTo(new Kept<>("one", List.of(), ""));
  }

  @Test
  void aBrokenFileLeavesTheLastGoodVersionInForceAndSaysWhy() throws Exception {
    Files.writeString(file, "one");
    read();
    Files.writeString(file, "two");
    read();
    Files.writeString(file, "bad");

    assertThat(read().value()).isEqualTo("two");
    assertThat(read().trouble())
        .isEqualTo("sub/a.yaml, line 1, column 1: bad; until then its last good version is in force.");
    assertThat(read().asWritten()).isFalse();
  }

  @Test
  void aFileThatIsGoneLeavesTheLastGoodVersionInForce() throws Exception {
    Files.writeString(file, "one");
    read();
    Files.delete(file);

    assertThat(read().value()).isEqualTo("one");
    assertThat(read().trouble()).contains("is not there");
  }

  @Test
  void withoutALastGoodVersionTheFaultIsTheAnswer() throws Exception {
    Files.writeString(file, "bad");

    assertThatThrownBy(this::read).isInstanceOf(SettingsException.class).hasMessage("sub/a.yaml, line 1, column 1: bad.");
  }

  @Test
  void aCopyThatCannotBeKeptIsANoteAndNoFault() throws Exception {
    Files.writeString(folder.resolve(".last-good"), "a file where the folder should be");
    Files.writeString(file, "one");

    assertThat(read().value()).isEqualTo("one");
    assertThat(read().trouble()).isEmpty();
    assertThat(read().notes()).singleElement().asString().contains("no copy of sub/a.yaml could be kept");
  }

  @Test
  void writingLeavesNothingBesideTheFile() throws Exception {
    TextFiles.write(file, "one");
    TextFiles.write(file, "two");

    assertThat(Files.readString(file)).isEqualTo("two");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void textThatIsNotUtf8IsRefusedWithItsLine() throws Exception {
    Files.write(file, new byte[] {'a', '\n', 'b', '\n', (byte) 0xff, 'c'});

    assertThatThrownBy(this::read).hasMessage("sub/a.yaml, line 3: this is not UTF-8 text: save the file as UTF-8.");
  }
}
