package watchfloor.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class SearchKillTest {
  private static final int WARNS_SINCE = 24;

  @TempDir Path dir;

  @Test
  void aKilledProgramComesBackToItsLastCommitAndPrintedNothing() throws Exception {
    Path commits = dir.resolve("commits");
    Path log = dir.resolve("log");
    for (int kill = 1; kill <= 3; kill++) {
      int wanted = lines(commits).size() + 8 * kill;
      Process program = new ProcessBuilder(command(commits))
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> lines(commits).size() > wanted || !program.isAlive());
        assertThat(program.isAlive()).as(Files.readString(log)).isTrue();
      } finally {
        program.destroyForcibly();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(log).isEmptyFile();
      everyPostIsThereOnce(Long.parseLong(lines(commits).get(lines(commits).size() - 1)));
    }
  }

  /** Newer Java warns of native calls unless told that they are known, as the program's jar tells it in its manifest. */
  private List<String> command(Path commits) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    if (Runtime.version().feature() >= WARNS_SINCE) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of(
        "-cp", System.getProperty("java.class.path"), AddUntilKilled.class.getName(), dir.resolve("index").toString(), commits.toString()));
    return command;
  }

  private static List<String> lines(Path commits) throws IOException {
    return Files.exists(commits) ? Files.readAllLines(commits) : List.of();
  }

  private void everyPostIsThereOnce(long acknowledged) {
    try (SearchIndex index = SearchIndex.open(dir.resolve("index"), Optional.of(AddUntilKilled.KEY))) {
      assertThat(index.rebuilt()).isEmpty();
      long mark = index.mark().mentionId();
      assertThat(mark).isGreaterThanOrEqualTo(acknowledged);
      Set<Long> newest = new HashSet<>();
      List<SearchIndex.Found> found = index.find("lost bag", 500);
      found.forEach(each -> newest.add(each.id()));
      assertThat(newest).hasSize(found.size()).hasSize((int) Math.min(500, mark + 20));
      for (long id = 1; id <= mark; id++) {
        assertThat(index.find("\"number" + id + "\"", 10)).as("post " + id).hasSize(1);
      }
    }
  }
}
