package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watchfloor.link.client.HubAddress;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.LinkException;
import watchfloor.link.trust.KnownHubs;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.screen.Styles;
import watchfloor.settings.CenterFiles;
import watchfloor.settings.CenterHome;
import watchfloor.settings.CenterReader;
import watchfloor.settings.Kept;
import watchfloor.settings.SettingsException;
import watchfloor.wall.Layout;

/**
 * What a wall or a desk keeps on its own machine of a hub elsewhere: who it is, what its center looked like last, so that a wall that is
 * started while the hub is away shows something, and what was typed and never reached it. Not on the JavaFX thread.
 */
final class LinkHome {
  private static final String CENTER = "center.json";
  private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private final Path root;
  private final Path folder;
  private final CenterFiles files;
  private final WireJson json;

  LinkHome(Path userHome, HubAddress hub, WireJson json) {
    this.root = userHome.resolve(".watchfloor");
    this.folder = root.resolve("hubs").resolve(hub.toString().replaceAll("[^A-Za-z0-9.]", "_"));
    this.files = new CenterFiles(new CenterHome(folder, false), new CenterReader(ZoneId.systemDefault()));
    this.json = json;
  }

  KnownHubs known() {
    return new KnownHubs(root.resolve("known-hubs"));
  }

  /** The highest term that was seen of this room. */
  Path term() {
    return folder.resolve("term");
  }

  /** Where the window of the lead stood. */
  Path leadWindow() {
    return folder.resolve(PlaceFile.LEAD);
  }

  Path log() {
    return folder.resolve("log");
  }

  Path drafts(String operator) {
    return folder.resolve("drafts-" + operator);
  }

  Path styles() {
    return folder.resolve("styles");
  }

  /** Its layouts, and the pictures on them: those are brought here by hand. */
  Path layouts() {
    return folder.resolve("layouts");
  }

  Path pictures() {
    return folder.resolve("pictures");
  }

  /** Reads what the center is from its hub, and keeps it. @throws LinkException the hub refused, or was not there */
  CenterView fetch(HubHttp http, Optional<String> layout) throws IOException {
    CenterView center = http.get(Protocol.CENTER, CenterView.class);
    String name = layout.orElse(center.layout());
    keep(folder.resolve("layouts").resolve(name + ".yaml"), http.text(Protocol.LAYOUTS + name));
    for (String style : Styles.NAMES) {
      if (center.styles().contains(style)) {
        keep(styles().resolve(style), http.text(Protocol.STYLES + style));
      } else {
        Files.deleteIfExists(styles().resolve(style));
      }
    }
    keep(folder.resolve(CENTER), json.write(center));
    return center;
  }

  /** Asked every two seconds, it writes only what is new. */
  private static void keep(Path file, String text) throws IOException {
    if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) {
      Folders.write(file, text);
    }
  }

  /** What the center was the last time. */
  Optional<CenterView> remembered() throws IOException {
    Path file = folder.resolve(CENTER);
    try {
      return Files.exists(file) ? Optional.of(json.read(Files.readString(file), CenterView.class)) : Optional.empty();
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  /** @throws SettingsException the layout is broken and never was sound */
  Kept<Layout> layout(String name, String language) {
    return files.layout(name, language);
  }

  /** The first line of a file that only its owner can read. */
  static String password(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new RoomException("The password's file " + file + " is not there: write the password into its first line.");
    }
    boolean open = file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    if (open) {
      throw new RoomException("Others than its owner can read " + file + ": take that right away (chmod 600) and start again.");
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || lines.get(0).isBlank()) {
      throw new RoomException("The password's file " + file + " is empty: write the password into its first line.");
    }
    return lines.get(0).strip();
  }
}
