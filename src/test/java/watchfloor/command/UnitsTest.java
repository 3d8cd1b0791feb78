package watchfloor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The units that service managers start the program with. */
class UnitsTest {
  private static final Path UNITS = Path.of("packaging/systemd");
  private static final String HUB = "watchfloor-hub.service";
  private static final String WALL = "watchfloor-wall.service";
  private static final String FINGERPRINT = "A1B2 ".repeat(16).strip();

  @TempDir Path dir;

  /** The values of a unit by "Section.Key". Every line must be a remark, a section or a pair. */
  private static Map<String, String> read(String unit) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    String section = "";
    for (String line : Files.readAllLines(UNITS.resolve(unit))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.matches("\\[(Unit|Service|Install)]")) {
        section = line.substring(1, line.length() - 1);
        continue;
      }
      assertThat(line).matches("[A-Z][A-Za-z]+=.*");
      String key = section + "." + line.substring(0, line.indexOf('='));
      assertThat(values.put(key, line.substring(line.indexOf('=') + 1))).as("twice: " + key).isNull();
    }
    return values;
  }

  /** What the program is given, as the service manager would put it together: one variable is one word. */
  private static ParseResult parsed(String unit) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(read(unit).get("Service.ExecStart").split(" ")));
    assertThat(words.get(0)).isEqualTo("/usr/bin/java");
    int jar = words.indexOf("-jar");
    assertThat(words.get(jar + 1)).isEqualTo("/opt/watchfloor/watchfloor.jar");
    String[] args = words.subList(jar + 2, words.size()).stream()
        .map(word -> word.replace("%h", "/home/wall").replace("${WATCHFLOOR_HUB}", "hub.example.org").replace("${WATCHFLOOR_AS}", "big-wall")
            .replace("${WATCHFLOOR_FINGERPRINT}", FINGERPRINT))
        .toArray(String[]::new);
    assertThat(args).noneMatch(word -> word.contains("$") || word.contains("%"));
    return new CommandLine(new RootVerb(null)).addSubcommand(new HubVerb(null)).addSubcommand(new WallVerb(null)).parseArgs(args).subcommand();
  }

  @Test
  void the_hub_is_started_with_its_verb_and_its_center() throws Exception {
    ParseResult verb = parsed(HUB);

    assertThat(verb.commandSpec().name()).isEqualTo("hub");
    assertThat(verb.<Path>matchedOptionValue("--center", null)).isEqualTo(Path.of("/var/lib/watchfloor/center"));
    assertThat(verb.matchedOptionValue("--center", Path.of("/"))).startsWithRaw(Path.of("/var/lib").resolve(read(HUB).get("Service.StateDirectory")));
  }

  @Test
  void the_wall_is_started_with_its_verb_its_hub_and_a_fingerprint_in_one_piece() throws Exception {
    ParseResult verb = parsed(WALL);

    assertThat(verb.commandSpec().name()).isEqualTo("wall");
    assertThat(verb.<String>matchedOptionValue("--hub", "")).isEqualTo("hub.example.org");
    assertThat(verb.<String>matchedOptionValue("--as", "")).isEqualTo("big-wall");
    assertThat(verb.<Path>matchedOptionValue("--password-file", null)).isEqualTo(Path.of("/home/wall/.config/watchfloor/wall.password"));
    assertThat(verb.<String>matchedOptionValue("--fingerprint", "")).isEqualTo(FINGERPRINT);
  }

  @ParameterizedTest
  @ValueSource(strings = {HUB, WALL})
  void it_starts_again_for_ever_and_ends_within_twenty_seconds(String unit) throws Exception {
    assertThat(read(unit))
        .containsEntry("Service.Restart", "always")
        .containsEntry("Unit.StartLimitIntervalSec", "0")
        .containsEntry("Service.KillSignal", "SIGTERM")
        .containsEntry("Service.TimeoutStopSec", "20")
        .containsEntry("Service.SuccessExitStatus", "143")
        .containsEntry("Service.UMask", "0077")
        .containsEntry("Service.NoNewPrivileges", "yes");
  }

  @Test
  void the_hub_is_a_user_of_its_own_who_writes_into_one_folder() throws Exception {
    assertThat(read(HUB))
        .containsEntry("Service.User", "watchfloor")
        .containsEntry("Service.ProtectSystem", "strict")
        .containsEntry("Service.ProtectHome", "yes")
        .containsEntry("Service.StateDirectory", "watchfloor")
        .containsEntry("Service.StateDirectoryMode", "0700")
        .containsEntry("Service.CapabilityBoundingSet", "")
        .containsEntry("Install.WantedBy", "multi-user.target")
        .doesNotContainKeys("Service.ReadWritePaths", "Service.MemoryDenyWriteExecute");
  }

  @Test
  void the_wall_lives_and_ends_with_the_graphical_session_of_its_user() throws Exception {
    assertThat(read(WALL))
        .containsEntry("Unit.PartOf", "graphical-session.target")
        .containsEntry("Install.WantedBy", "graphical-session.target")
        .doesNotContainKeys("Service.User", "Service.Environment");
  }

  @ParameterizedTest
  @ValueSource(strings = {HUB, WALL})
  void the_manual_names_the_unit(String unit) throws Exception {
    assertThat(Files.readString(Path.of("docs/manual/many-machines.md"))).contains("packaging/systemd/" + unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {HUB, WALL})
  void systemd_finds_no_fault(String unit) throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "systemd-analyze"))),
        "systemd-analyze is not installed here");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path copy = dir.resolve(unit);
    // It looks whether the program is there: the Java machine of this test is.
    Files.writeString(copy, Files.readString(UNITS.resolve(unit)).replace("/usr/bin/java", java));

    String said = verify(unit.equals(WALL), copy);
    assertThat(said.lines().filter(line -> line.contains(unit))).as(said).isEmpty();
  }

  @Test
  void systemd_would_find_a_fault() throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "systemd-analyze"))),
        "systemd-analyze is not installed here");
    Path broken = dir.resolve("broken.service");
    Files.writeString(broken, "[Service]\nExecStart=/bin/true\nRestartt=always\n");

    assertThat(verify(false, broken)).contains("Restartt");
  }

  private String verify(boolean user, Path unit) throws Exception {
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no", unit.toString()));
    if (user) {
      command.add(1, "--user");
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_RUNTIME_DIR", dir.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
