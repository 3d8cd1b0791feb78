package watchfloor.journal;

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

class JournalKillTest {
  @TempDir Path dir;

  @Test
  void noAcknowledgedEntryIsLostWhenTheProgramIsKilled() throws Exception {
    Path acks = dir.resolve("acks");
    for (int kill = 1; kill <= 2; kill++) {
      long wanted = size(acks) + 2_000;
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  AppendUntilKilled.class.getName(),
                  dir.resolve("ops").toString(),
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
      allThere(Files.readAllLines(acks));
    }
  }

  private void allThere(List<String> acknowledged) {
    long last = Long.parseLong(acknowledged.get(acknowledged.size() - 1));
    assertThat(last).isGreaterThan(500);
    List<Written> written = Log.written(dir.resolve("ops"));
    assertThat(written).extracting(Written::entry).startsWith(Log.entries(1, last).toArray(Entry[]::new));
    assertThat(Journal.verify(dir.resolve("ops")).damages()).isEmpty();
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
}
