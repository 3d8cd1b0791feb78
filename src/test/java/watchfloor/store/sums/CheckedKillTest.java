package watchfloor.store.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class CheckedKillTest {
  private static final int KILLS = 10;

  @TempDir Path dir;

  @Test
  void aDatabaseIsSoundWheneverItsProgramIsKilled() throws Exception {
    CheckedFilePath.register();
    Random random = new Random();
    long written = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      String url = "jdbc:h2:checked:" + dir.resolve("watchfloor") + ";COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE;CIPHER=AES";
      runAndKill(url, dir.resolve("begun-" + kill), 50 + random.nextInt(1_500));
      FileCheck check = CheckedFile.verify(dir.resolve("watchfloor.mv.db"));
      assertThat(check.sound()).as("kill %d: %s", kill, check.sentence()).isTrue();
      try (Connection connection = DriverManager.getConnection(url, "watchfloor", "00ff ");
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT COUNT(*), SUM(LENGTH(text)), MAX(id) FROM word")) {
        result.next();
        written = Math.max(written, result.getLong(3));
      }
      FileCheck closed = CheckedFile.verify(dir.resolve("watchfloor.mv.db"));
      assertThat(closed.sound()).as("opened and closed after kill %d: %s", kill, closed.sentence()).isTrue();
    }
    assertThat(written).isGreaterThan(1_000);
  }

  /** The moment is chance, on purpose: it falls anywhere into writing, compacting, closing and opening. */
  private void runAndKill(String url, Path begun, int afterMs) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                InsertUntilKilled.class.getName(),
                url,
                begun.toString())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("log").toFile())
            .start();
    try {
      await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5)).until(() -> Files.exists(begun) || !program.isAlive());
      assertThat(program.waitFor(afterMs, TimeUnit.MILLISECONDS)).as(() -> log()).isFalse();
    } finally {
      program.destroyForcibly();
      assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private String log() {
    try {
      return Files.readString(dir.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
