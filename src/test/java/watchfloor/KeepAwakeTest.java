package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the same names stand in for the real ones and write down how they were called. */
class KeepAwakeTest {
  @TempDir Path folder;

  @Test
  void theServerIsAskedAgainAtEachLook() throws IOException {
    program("xset", "echo \"$@\" >> " + folder.resolve("asked"));
    try (KeepAwake awake = new KeepAwake(Map.of("PATH", folder.toString(), "DISPLAY", ":0"))) {
      assertThat(awake.look()).isEmpty();
      await().untilAsserted(() -> assertThat(folder.resolve("asked")).hasContent("s off s noblank -dpms"));
      await().untilAsserted(() -> assertThat(awake.look()).isEmpty());
      await().untilAsserted(() -> assertThat(Files.readAllLines(folder.resolve("asked"))).hasSizeGreaterThan(1).containsOnly("s off s noblank -dpms"));
    }
  }

  @Test
  void withoutADisplayNoServerIsAsked() throws IOException {
    program("xset", "echo \"$@\" >> " + folder.resolve("asked"));
    try (KeepAwake awake = new KeepAwake(Map.of("PATH", folder.toString()))) {
      awake.look();
      assertThat(awake.look()).contains("keeps its screens on");
    }
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  @Test
  void anInhibitorLivesUntilItIsLetGoAndNoLonger() throws IOException {
    program("systemd-inhibit", "echo $$ > " + folder.resolve("pid") + "; exec /bin/cat");
    KeepAwake awake = new KeepAwake(Map.of("PATH", folder.toString()));
    assertThat(awake.look()).isEmpty();
    await().until(() -> Files.exists(folder.resolve("pid")) && Files.size(folder.resolve("pid")) > 1);
    ProcessHandle holder = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip())).orElseThrow();
    assertThat(awake.look()).isEmpty();
    assertThat(holder.isAlive()).isTrue();
    awake.close();
    await().until(() -> !holder.isAlive());
  }

  @Test
  void anInhibitorThatEndsAtOnceHoldsNothing() throws IOException {
    program("systemd-inhibit", "exit 1");
    try (KeepAwake awake = new KeepAwake(Map.of("PATH", folder.toString()))) {
      awake.look();
      await().untilAsserted(() -> assertThat(awake.look()).contains("keeps its screens on"));
    }
  }

  @Test
  void anInhibitorThatWasEndedIsStartedAgain() throws IOException {
    program("systemd-inhibit", "echo $$ >> " + folder.resolve("pids") + "; exec /bin/cat");
    try (KeepAwake awake = new KeepAwake(Map.of("PATH", folder.toString()))) {
      awake.look();
      await().until(() -> Files.exists(folder.resolve("pids")) && Files.size(folder.resolve("pids")) > 1);
      ProcessHandle first = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("pids")).get(0))).orElseThrow();
      first.destroyForcibly();
      await().until(() -> !first.isAlive());
      awake.look();
      await().untilAsserted(() -> assertThat(Files.readAllLines(folder.resolve("pids"))).hasSize(2));
      assertThat(awake.look()).isEmpty();
    }
  }

  private void program(String name, String body) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
