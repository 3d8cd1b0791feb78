package watchfloor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the screens of this machine on while a wall hangs on them: no screensaver, no blanking, no sleep.
 *
 * <p>On X11 it asks the server by {@code xset}, again at each look because desktops set their own times anew; on every desktop with
 * systemd or GNOME it holds an inhibitor, a program that does nothing but live. That one reads from this process and so ends with it,
 * even where this one is killed. Where neither is there, it says so. For one thread.
 */
final class KeepAwake implements AutoCloseable {
  /** The subject of the notice that says that nothing here can. */
  static final String NOTICE = "screens";

  /** How often {@link #look} should be called. */
  static final Duration LOOK = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(KeepAwake.class);
  private static final String WHY = "A wall of screens that people watch";
  private static final List<String> X11 = List.of("xset", "s", "off", "s", "noblank", "-dpms");
  private static final List<List<String>> HOLDERS = List.of(
      List.of("systemd-inhibit", "--what=idle:sleep", "--who=Watchfloor", "--why=" + WHY, "--mode=block", "cat"),
      List.of("gnome-session-inhibit", "--inhibit", "idle", "--reason", WHY, "cat"));
  private static final String NOBODY =
      "Nothing on this machine keeps its screens on: install xset (x11-xserver-utils) or systemd-inhibit, or switch off its screensaver by hand.";

  private final Map<String, String> environment;
  private final Map<List<String>, Process> held = new HashMap<>();
  private boolean looked;

  /** @param environment that of the process: where programs are, and which display there is */
  KeepAwake(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Sees to it that the screens stay on, without waiting for anything.
   *
   * @return one plain sentence when nothing here can; empty when something does, and the first time, when nobody has answered yet
   */
  String look() {
    boolean first = held.isEmpty() && !looked;
    looked = true;
    boolean kept = asked();
    for (List<String> holder : HOLDERS) {
      kept |= holds(holder);
    }
    return kept || first ? "" : NOBODY;
  }

  /** Whether the server took what was asked of it at the last look; asks again. */
  private boolean asked() {
    if (environment.getOrDefault("DISPLAY", "").isBlank()) {
      return false;
    }
    Process before = held.get(X11);
    if (before != null && before.isAlive()) {
      before.destroyForcibly();
    }
    start(X11);
    return before != null && !before.isAlive() && before.exitValue() == 0;
  }

  /** Whether the holder lives since the last look; one that ended is started again. */
  private boolean holds(List<String> holder) {
    Process known = held.get(holder);
    if (known != null && known.isAlive()) {
      return true;
    }
    start(holder);
    return false;
  }

  private void start(List<String> command) {
    found(command).ifPresent(whole -> {
      try {
        held.put(command, new ProcessBuilder(whole).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start());
      } catch (IOException e) {
        LOG.warn("{} could not be started", command.get(0), e);
      }
    });
  }

  /** The command with its program's whole path; empty when the program is not there. */
  private Optional<List<String>> found(List<String> command) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, command.get(0));
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        List<String> whole = new ArrayList<>(command);
        whole.set(0, program.toString());
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /** Lets the screens go to sleep again. */
  @Override
  public void close() {
    held.values().forEach(Process::destroy);
    held.clear();
  }
}
