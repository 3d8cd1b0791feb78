package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.command.CommandLines;
import watchfloor.command.Terminal;

/** The program as a person starts it on a machine without a display: a process of its own, from the class path. */
class RoomProcessTest {
  private static final Duration FIRST_PICTURES = Duration.ofSeconds(180);
  /** From this Java on, the README and the Maven command pass options that keep the Java machine itself quiet about JavaFX 21. */
  private static final int QUIET_OPTIONS_SINCE = 24;

  private static final List<String> PICTURES = List.of("pulse", "issues", "mentions", "room", "desk");

  @TempDir private Path home;
  private Process room;

  @AfterEach
  void end() throws InterruptedException {
    if (room != null) {
      room.destroyForcibly();
      room.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void without_a_display_it_says_so_draws_pictures_holds_its_store_and_stops_in_order() throws Exception {
    Path said = home.resolve("said.txt");
    room = start(said);
    Path pictures = home.resolve(".watchfloor/demo/pictures");
    await().atMost(FIRST_PICTURES).until(() -> !room.isAlive() || Files.exists(pictures.resolve("desk.png")));
    assertThat(room.isAlive()).as(Files.readString(said)).isTrue();

    assertThat(Files.readString(said).lines()).singleElement().asString().contains("no display").contains(pictures.toString());
    for (String name : PICTURES) {
      assertThat(colours(pictures.resolve(name + ".png"))).as(name).isGreaterThan(50);
    }
    assertThat(secondStart()).contains("" + room.pid());
    assertSnapshotBesideIt();

    room.destroy();
    assertThat(room.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(said).lines()).as("nothing else was printed").hasSize(1);
  }

  private Process start(Path said) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    if (Runtime.version().feature() >= QUIET_OPTIONS_SINCE) {
      command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    }
    command.addAll(List.of(
        "-Duser.home=" + home, "-cp", System.getProperty("java.class.path").replace(testClasses(), ""), "watchfloor.Watchfloor"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "WATCHFLOOR_HOME", "JAVA_TOOL_OPTIONS"));
    return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }

  /** The started program must not find the tests' own log settings. */
  private static String testClasses() {
    for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
      if (entry.endsWith("test-classes") || entry.endsWith("test-classes/")) {
        return entry + System.getProperty("path.separator");
      }
    }
    throw new IllegalStateException("no test classes on the class path");
  }

  /** What a second start on the same store says. */
  private String secondStart() throws IOException {
    Path posts = Files.writeString(home.resolve("posts.csv"), "id,time,author,text\n1,1760000000,ana,hello\n");
    StringWriter err = new StringWriter();
    assertThat(run(err, "ingest", posts.toString())).isEqualTo(1);
    return err.toString();
  }

  /** The demo that is drawn while it runs is drawn over a store of its own. */
  private void assertSnapshotBesideIt() throws IOException {
    Path out = home.resolve("shots");
    StringWriter err = new StringWriter();
    assertThat(run(err, "snapshot", "--layout", "wall-1", "--after", "0", "--out", out.toString())).as(err.toString()).isZero();
    assertThat(colours(out.resolve("overview.png"))).isGreaterThan(50);
    assertThat(out.resolve("desk.png")).exists();
  }

  private int run(StringWriter err, String... args) {
    Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false);
    return CommandLines.run(new Wiring(Clock.systemUTC(), Map.of(), home, "Linux", terminal), terminal, args);
  }

  private static int colours(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1080);
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x += 3) {
      for (int y = 0; y < image.getHeight(); y += 3) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours.size();
  }
}
