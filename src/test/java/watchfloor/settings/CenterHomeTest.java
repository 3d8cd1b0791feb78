package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CenterHomeTest {
  @TempDir Path home;

  @Test
  void theOneNamedComesFirst() {
    assertThat(CenterHome.find(Optional.of(Path.of("/a")), Map.of("WATCHFLOOR_HOME", "/b"), home))
        .isEqualTo(new CenterHome(Path.of("/a"), false));
  }

  @Test
  void thenTheOneOfTheEnvironment() {
    assertThat(CenterHome.find(Optional.empty(), Map.of("WATCHFLOOR_HOME", "/b"), home))
        .isEqualTo(new CenterHome(Path.of("/b"), false));
  }

  @Test
  void thenTheOneInTheHomeFolderIfItHoldsACenter() throws Exception {
    Files.createDirectories(home.resolve(".watchfloor"));
    Files.writeString(home.resolve(".watchfloor/center.yaml"), "");

    assertThat(CenterHome.find(Optional.empty(), Map.of(), home)).isEqualTo(new CenterHome(home.resolve(".watchfloor"), false));
  }

  @Test
  void elseTheDemoWithAFolderOfItsOwn() throws Exception {
    Files.createDirectories(home.resolve(".watchfloor"));

    CenterHome found = CenterHome.find(Optional.empty(), Map.of("WATCHFLOOR_HOME", " "), home);

    assertThat(found).isEqualTo(new CenterHome(home.resolve(".watchfloor/demo"), true));
    assertThat(found.store()).isEqualTo(home.resolve(".watchfloor/demo/store"));
  }
}
