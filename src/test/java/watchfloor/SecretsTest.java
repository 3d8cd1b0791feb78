package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @TempDir Path folder;

  private void file(String text, String rights) throws IOException {
    Files.setPosixFilePermissions(Files.writeString(folder.resolve(Secrets.FILE), text), PosixFilePermissions.fromString(rights));
  }

  private Secrets secrets(Map<String, String> environment) {
    return new Secrets(environment, folder);
  }

  @Test
  void the_environment_comes_before_the_file() throws Exception {
    file("bluesky: {password: of the file}", "rw-------");
    assertThat(secrets(Map.of("WATCHFLOOR_BLUESKY_PASSWORD", "of the environment\n")).find("bluesky", "password").orElseThrow().reveal())
        .isEqualTo("of the environment");
    assertThat(secrets(Map.of()).find("bluesky", "password").orElseThrow().reveal()).isEqualTo("of the file");
    assertThat(secrets(Map.of()).find("bluesky", "other")).isEmpty();
  }

  @Test
  void without_a_file_there_is_none_and_the_remedy_says_where_it_goes() {
    assertThat(secrets(Map.of()).find("bluesky", "password")).isEmpty();
    assertThat(secrets(Map.of()).remedy("bluesky", "password")).contains(folder.resolve("secrets.yaml").toString(), "WATCHFLOOR_BLUESKY_PASSWORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void a_file_that_others_can_read_or_change_is_not_used(String rights) throws Exception {
    file("bluesky: {password: hunter2}", rights);
    assertThatThrownBy(() -> secrets(Map.of()).find("bluesky", "password")).isInstanceOf(RoomException.class)
        .hasMessageContaining("by others than its owner, and is not used: run chmod 600").hasMessageNotContaining("hunter2");
  }

  @Test
  void places_are_kept_in_files_of_their_own() throws Exception {
    PlaceFiles places = new PlaceFiles(folder.resolve("places"));
    assertThat(places.read("blue sky")).isEmpty();
    places.keep("blue sky", "1");
    places.keep("blue sky", "2");
    places.keep("../odd/name", "3");
    places.keep("..=odd=name", "4");
    assertThat(places.read("blue sky")).contains("2");
    assertThat(places.read("../odd/name")).contains("3");
    assertThat(places.read("..=odd=name")).contains("4");
    try (var files = Files.list(folder.resolve("places"))) {
      assertThat(files).hasSize(3);
    }
    Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> new PlaceFiles(folder.resolve("file")).keep("x", "1")).isInstanceOf(IOException.class).hasMessageContaining("cannot be written");
  }
}
