package watchfloor.link.trust;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hubs that this machine knows, a line each: {@code host:port} and the fingerprint; {@code #} begins a remark. Only the owner can read
 * the file.
 *
 * <p>A line that cannot be read takes nothing from the hubs on the other lines. But a hub that no line names is refused until it is mended,
 * with its number: it may be the one that the line was about, and to overlook it would be to trust anybody there. Nothing is ever written
 * over: another fingerprint at a known address is a person's business. Any thread; several processes may write, one at a time.
 */
public final class KnownHubs {
  /** A room has a few. */
  static final int MOST_LINES = 1_000;
  private static final long LONGEST_FILE = 1 << 20;

  private final Path file;

  public KnownHubs(Path file) {
    this.file = file;
  }

  /** A line that cannot be read. @param line from 1 */
  public record Fault(int line, String sentence) {}

  private record Content(List<String> lines, Map<String, Fingerprint> hubs, Set<String> doubtful, List<Fault> faults) {}

  /** The one that is known at an address. @throws TrustException the file cannot be read, or not the line that may be about this hub */
  public synchronized Optional<Fingerprint> at(String address) {
    Content content = read();
    String asked = usual(address);
    Optional<Fingerprint> known = content.doubtful().contains(asked) ? Optional.empty() : Optional.ofNullable(content.hubs().get(asked));
    if (known.isEmpty() && !content.faults().isEmpty()) {
      throw new TrustException(content.faults().get(0).sentence(), null);
    }
    return known;
  }

  /** The lines that cannot be read. @throws TrustException the file cannot be read at all */
  public synchronized List<Fault> faults() {
    return List.copyOf(read().faults());
  }

  /**
   * Knows a hub from now on; on disk when it returns. Nothing happens when it is known already.
   *
   * @throws TrustException another one is known there, or the file cannot be read or written
   */
  public synchronized void learn(String address, Fingerprint fingerprint) {
    String where = usual(address);
    if (where.isEmpty() || where.startsWith("#") || where.matches("(?s).*[\\s\\p{Cntrl}].*")) {
      throw new IllegalArgumentException("no address of a hub: " + address);
    }
    try (FileChannel channel = OwnerFiles.lockFile(file.resolveSibling(file.getFileName() + ".lock"))) {
      channel.lock();
      Optional<Fingerprint> before = at(where);
      if (before.isPresent() && !before.get().equals(fingerprint)) {
        throw new TrustException("Another hub is known at " + where + ": remove its line from " + file + " if that is right.", null);
      }
      if (before.isEmpty()) {
        append(where, fingerprint);
      }
    } catch (OverlappingFileLockException e) {
      throw new TrustException("The known hubs in " + file + " are being written: try again.", e);
    } catch (IOException e) {
      throw new TrustException("The known hubs cannot be written into " + file + " (" + e.getMessage() + "): check the folder.", e);
    }
  }

  private void append(String where, Fingerprint fingerprint) throws IOException {
    List<String> lines = new ArrayList<>(read().lines());
    if (lines.size() >= MOST_LINES) {
      throw new TrustException(file + " has " + lines.size() + " lines: remove those of hubs that are no more.", null);
    }
    lines.add(where + " " + fingerprint.text());
    OwnerFiles.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public Path file() {
    return file;
  }

  private Content read() {
    try {
      if (!Files.exists(file)) {
        return new Content(List.of(), Map.of(), Set.of(), List.of());
      }
      OwnerFiles.refuseOthers(file);
      if (Files.size(file) > LONGEST_FILE) {
        throw new TrustException(file + " is too long to be a list of hubs: put it aside.", null);
      }
      // What is no UTF-8 becomes a sign that no line may hold, and so a fault with a number, not an end to all reading.
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new TrustException("The known hubs in " + file + " cannot be read (" + e.getMessage() + "): check the file.", e);
    }
  }

  private Content parse(List<String> lines) {
    Map<String, Fingerprint> hubs = new LinkedHashMap<>();
    Set<String> doubtful = new TreeSet<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s+", 2);
      String where = usual(parts[0]);
      Optional<Fingerprint> who = parts.length == 2 ? Fingerprint.parse(parts[1]) : Optional.empty();
      if (who.isEmpty() || where.indexOf('\uFFFD') >= 0 || !where.matches(".+:\\d{1,5}")) {
        faults.add(fault(i, "this is no hub (host:port) and its fingerprint"));
        doubtful.add(where);
      } else if (hubs.containsKey(where) && !hubs.get(where).equals(who.get())) {
        faults.add(fault(i, "another line names another fingerprint for " + where));
        doubtful.add(where);
      } else {
        hubs.put(where, who.get());
      }
    }
    return new Content(lines, hubs, doubtful, faults);
  }

  private Fault fault(int index, String what) {
    return new Fault(index + 1, file + ", line " + (index + 1) + ": " + what + "; mend the line or remove it.");
  }

  private static String usual(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
