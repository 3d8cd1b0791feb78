package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Has this machine show its wall by itself whenever its user's desktop starts, also after a power cut.
 *
 * <p>Writes a unit of systemd, enabled for {@code graphical-session.target}, and a file for desktops that never reach that target: it
 * starts the same unit, so that the wall never runs twice, and the program itself only where there is no systemd. Quoting follows
 * systemd.service(5) and the Desktop Entry Specification 1.5.
 */
final class StartAtLogin {
  private static final String UNIT = "watchfloor-wall.service";
  private static final String UNIT_TEXT = """
      # Written by "watchfloor wall --install"; written anew when that is used again.
      [Unit]
      Description=Watchfloor: the wall on every monitor of this machine
      PartOf=graphical-session.target
      After=graphical-session.target
      StartLimitIntervalSec=0

      [Service]
      Type=exec
      ExecStart=%s
      Restart=always
      RestartSec=5
      KillSignal=SIGTERM
      TimeoutStopSec=20
      SuccessExitStatus=143
      UMask=0077
      NoNewPrivileges=yes

      [Install]
      WantedBy=graphical-session.target
      """;
  private static final String ENTRY_TEXT = """
      # Written by "watchfloor wall --install"; written anew when that is used again.
      [Desktop Entry]
      Type=Application
      Version=1.5
      Name=Watchfloor wall
      Comment=The wall on every monitor of this machine
      Exec=sh -c %s
      Terminal=false
      X-GNOME-Autostart-enabled=true
      """;
  private static final String WITH_SYSTEMD =
      "systemctl --user import-environment DISPLAY WAYLAND_DISPLAY XAUTHORITY XDG_SESSION_TYPE && systemctl --user start " + UNIT;

  private final Path configHome;

  /** @param configHome the user's folder for settings, {@code $XDG_CONFIG_HOME} or {@code ~/.config} */
  StartAtLogin(Path configHome) {
    this.configHome = configHome;
  }

  /**
   * Writes both.
   *
   * @param command the program with all that it is told, paths whole
   * @return the files, in the order in which they were written
   * @throws IOException a file cannot be written
   */
  List<Path> install(List<String> command) throws IOException {
    Path units = configHome.resolve("systemd").resolve("user");
    Path unit = units.resolve(UNIT);
    Folders.write(unit, String.format(UNIT_TEXT, command.stream().map(StartAtLogin::unitWord).collect(Collectors.joining(" "))));
    Path wanted = units.resolve("graphical-session.target.wants").resolve(UNIT);
    Files.createDirectories(wanted.getParent());
    Files.deleteIfExists(wanted);
    Files.createSymbolicLink(wanted, Path.of("..", UNIT));
    Path entry = configHome.resolve("autostart").resolve("watchfloor-wall.desktop");
    String script = WITH_SYSTEMD + " || exec " + command.stream().map(StartAtLogin::shellWord).collect(Collectors.joining(" "));
    Folders.write(entry, String.format(ENTRY_TEXT, entryWord(script)));
    return List.of(unit, wanted, entry);
  }

  /** One word of ExecStart. */
  private static String unitWord(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$") + '"';
  }

  private static String shellWord(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** One word of Exec: quoted by its own rule, and then escaped as every value of such a file is. */
  private static String entryWord(String word) {
    String quoted = '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("`", "\\`").replace("$", "\\$") + '"';
    return quoted.replace("\\", "\\\\").replace("%", "%%");
  }
}
