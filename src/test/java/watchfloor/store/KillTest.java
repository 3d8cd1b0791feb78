package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.ItemState;

class KillTest {
  @TempDir Path dir;

  @Test
  void noAcknowledgedClaimIsLostWhenTheProgramIsKilled() throws Exception {
    Path acks = dir.resolve("acks");
    for (int kill = 1; kill <= 2; kill++) {
      long wanted = size(acks) + 2_000;
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  ClaimUntilKilled.class.getName(),
                  dir.resolve("store").toString(),
                  acks.toString())
              .redirectErrorStream(true)
              .redirectOutput(dir.resolve("log").toFile())
              .start();
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> size(acks) > wanted || !program.isAlive());
        assertThat(program.isAlive()).as(() -> log()).isTrue();
      } finally {
        program.destroyForcibly();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      allClaimed(Files.readAllLines(acks));
    }
  }

  private String log() {
    try {
      return Files.readString(dir.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private void allClaimed(List<String> acknowledged) {
    assertThat(acknowledged).hasSizeGreaterThan(100);
    try (OpenStore open = new OpenStore(dir.resolve("store"))) {
      for (String id : acknowledged) {
        assertThat(open.store().desk().item(Long.parseLong(id)))
            .as("item " + id)
            .hasValueSatisfying(item -> assertThat(item.state()).isEqualTo(ItemState.CLAIMED));
      }
    }
  }
}
