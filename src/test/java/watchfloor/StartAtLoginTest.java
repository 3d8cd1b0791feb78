package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAtLoginTest {
  private static final String ODD = "it's 5 % of $HOME \"and\" \\more `x`";

  @TempDir Path config;

  @Test
  void theUnitIsWrittenAndWantedByTheDesktop() throws IOException {
    List<Path> files = new StartAtLogin(config).install(List.of("/usr/bin/java", "-jar", "/opt/w.jar", "wall", "--hub", "hub.example.org"));
    assertThat(files).allMatch(Files::exists);
    assertThat(files.get(0)).content().contains("ExecStart=\"/usr/bin/java\" \"-jar\" \"/opt/w.jar\" \"wall\" \"--hub\" \"hub.example.org\"");
    assertThat(files.get(1)).isSymbolicLink();
    assertThat(files.get(1).toRealPath()).isEqualTo(files.get(0).toRealPath());
  }

  @Test
  void installedAgainItIsWrittenAnew() throws IOException {
    new StartAtLogin(config).install(List.of("/bin/one"));
    List<Path> files = new StartAtLogin(config).install(List.of("/bin/two"));
    assertThat(files.get(0)).content().contains("/bin/two").doesNotContain("/bin/one");
    assertThat(files.get(2)).content().contains("/bin/two").doesNotContain("/bin/one");
  }

  @Test
  void whatWordsHoldReachesTheProgramAsItIsWhereThereIsNoSystemd() throws IOException, InterruptedException {
    Path echo = config.resolve("echo it");
    Files.writeString(echo, "#!/bin/sh\nprintf '%s' \"$1\" > \"" + config.resolve("got") + "\"\n");
    assertThat(echo.toFile().setExecutable(true)).isTrue();
    List<Path> files = new StartAtLogin(config.resolve("c")).install(List.of(echo.toString(), ODD));
    String exec = Files.readAllLines(files.get(2)).stream().filter(line -> line.startsWith("Exec=")).findFirst().orElseThrow().substring("Exec=".length());
    String value = exec.replace("%%", "%").replace("\\\\", "\\");
    String script = value.substring("sh -c \"".length(), value.length() - 1).replaceAll("\\\\(.)", "$1");
    ProcessBuilder run = new ProcessBuilder("/bin/sh", "-c", script);
    run.environment().put("PATH", config.toString());
    Process process = run.start();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(config.resolve("got")).hasContent(ODD);
  }

  @Test
  void systemdUnderstandsTheUnit() throws IOException, InterruptedException {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))).as("systemd is here").isTrue();
    List<Path> files = new StartAtLogin(config).install(List.of("/bin/sh", "-c", ODD));
    ProcessBuilder builder = new ProcessBuilder("/usr/bin/systemd-analyze", "--user", "--man=no", "verify", files.get(0).toString());
    builder.environment().put("XDG_RUNTIME_DIR", config.toString());
    Process verify = builder.redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes());
    assertThat(verify.waitFor()).as(said).isZero();
  }
}
