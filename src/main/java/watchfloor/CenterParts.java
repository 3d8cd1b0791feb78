package watchfloor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.StandbyState.FilePart;
import watchfloor.settings.CenterHome;

/**
 * The files of a center's folder that its standby needs: settings, layouts, styles, the hub's certificate, and whatever the settings name in
 * the folder. Not the store, logs and pictures. Bounded: {@value #MOST_FILES} files of {@value #MOST_BYTES} bytes. Any thread.
 */
final class CenterParts {
  static final int MOST_FILES = 500;
  static final int MOST_BYTES = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(CenterParts.class);
  private static final Set<String> NOT = Set.of("store", "log", "pictures", "replay");
  private static final int DEEPEST = 3;
  /** What a drill left behind is nobody's settings, and its store must not become another room's. */
  private static final String PLAYED_DRILLS = "drills/[^/]+/.*";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_. -]{0,100}(/[A-Za-z0-9_][A-Za-z0-9_. -]{0,100}){0,4}");

  private final Path folder;
  private final Map<String, Known> known = new HashMap<>();

  /** What a file was when its digest was worked out. */
  private record Known(long bytes, long changed, String digest) {}

  CenterParts(CenterHome home) {
    this.folder = home.folder();
  }

  synchronized List<FilePart> list() {
    List<FilePart> parts = new ArrayList<>();
    try {
      for (Path file : files()) {
        parts.add(part(file));
      }
      return parts;
    } catch (IOException | UncheckedIOException e) {
      throw new RoomException("The center's folder " + folder + " cannot be read (" + e.getMessage() + "): check its rights.", e);
    }
  }

  /** The settings first, so that no crowd of files keeps them from coming. */
  private List<Path> files() throws IOException {
    List<Path> top;
    try (Stream<Path> all = Files.list(folder)) {
      top = all.filter(each -> !NOT.contains(each.getFileName().toString())).toList();
    }
    List<Path> found = new ArrayList<>();
    for (Path each : top) {
      try (Stream<Path> files = Files.walk(each, DEEPEST)) {
        files.filter(this::wanted).forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(Path::getNameCount).thenComparing(Comparator.naturalOrder()));
    return found.subList(0, Math.min(found.size(), MOST_FILES));
  }

  private boolean wanted(Path file) {
    String name = name(file);
    return soundName(name) && !name.matches(PLAYED_DRILLS) && !name.endsWith(".part") && Files.isRegularFile(file) && file.toFile().length() <= MOST_BYTES;
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Whether a file of that name can be followed: inside the folder, not hidden, in letters that every file system has. */
  static boolean soundName(String name) {
    return NAME.matcher(name).matches();
  }

  private FilePart part(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    String name = name(file);
    Known before = known.get(name);
    if (before == null || before.bytes() != now.size() || before.changed() != now.lastModifiedTime().toMillis()) {
      before = new Known(now.size(), now.lastModifiedTime().toMillis(), digest(Files.readAllBytes(file)));
      known.put(name, before);
      LOG.debug("{} is part of the center", name);
    }
    return new FilePart(name, before.bytes(), before.digest());
  }

  /** SHA-256 in hexadecimal figures. */
  static String digest(byte[] bytes) {
    try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      out.write(bytes);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A piece of a file that the list names. */
  byte[] read(String name, long from, int most) {
    boolean listed = list().stream().anyMatch(part -> part.name().equals(name));
    if (!listed) {
      throw new RoomException("The center has no file '" + name + "' to follow.");
    }
    try {
      byte[] all = Files.readAllBytes(folder.resolve(name));
      int begin = (int) Math.min(all.length, from);
      return Arrays.copyOfRange(all, begin, (int) Math.min(all.length, (long) begin + most));
    } catch (IOException e) {
      throw new RoomException("The center's file " + name + " cannot be read (" + e.getMessage() + "): check its rights.", e);
    }
  }
}
