package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
  @TempDir Path folder;

  private void write(String name, String text, long second) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000));
  }

  private FileWatch watch() {
    return new FileWatch(List.of(folder.resolve("center.yaml"), folder.resolve("styles")));
  }

  @Test
  void nothingIsToldWhileNothingChanges() throws Exception {
    write("center.yaml", "a", 1);
    FileWatch watch = watch();

    assertThat(watch.check()).isEmpty();
    assertThat(watch.check()).isEmpty();
  }

  @Test
  void otherContentIsToldOnce() throws Exception {
    write("center.yaml", "a", 1);
    FileWatch watch = watch();
    write("center.yaml", "b", 2);

    assertThat(watch.check()).containsExactly(folder.resolve("center.yaml"));
    assertThat(watch.check()).isEmpty();
  }

  @Test
  void aTouchedFileWithTheSameContentIsNoChange() throws Exception {
    write("center.yaml", "a", 1);
    FileWatch watch = watch();
    write("center.yaml", "a", 2);

    assertThat(watch.check()).isEmpty();
  }

  @Test
  void filesThatComeAndGoAreTold() throws Exception {
    FileWatch watch = watch();
    Files.createDirectory(folder.resolve("styles"));
    write("styles/wall.css", "x", 1);

    assertThat(watch.check()).containsExactly(folder.resolve("styles/wall.css"));

    Files.delete(folder.resolve("styles/wall.css"));
    assertThat(watch.check()).containsExactly(folder.resolve("styles/wall.css"));
    assertThat(watch.check()).isEmpty();
  }
}
