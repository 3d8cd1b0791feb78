package watchfloor.link.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The hubs that this machine knows, a line each: where it is, and its fingerprint. Only the owner can read the file; a line that cannot be
 * read is refused with its number, since leaving it out would be to trust anybody there. Any thread.
 */
public final class KnownHubs {
  private final Path file;

  public KnownHubs(Path file) {
    this.file = file;
  }

  /** The one that is known at an address. @throws TrustException the file cannot be read */
  public synchronized Optional<Fingerprint> at(String address) {
    return Optional.ofNullable(read().get(address));
  }

  /** Knows a hub from now on. */
  public synchronized void learn(String address, Fingerprint fingerprint) {
    Map<String, Fingerprint> known = read();
    known.put(address, fingerprint);
    StringBuilder text = new StringBuilder();
    known.forEach((where, who) -> text.append(where).append(' ').append(who.hex()).append('\n'));
    try {
      OwnerFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TrustException("The known hubs cannot be written into " + file + " (" + e.getMessage() + "): check the folder.", e);
    }
  }

  public Path file() {
    return file;
  }

  private Map<String, Fingerprint> read() {
    Map<String, Fingerprint> known = new LinkedHashMap<>();
    try {
      if (Files.exists(file)) {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
          number++;
          if (!line.isBlank()) {
            put(known, line.strip(), number);
          }
        }
      }
      return known;
    } catch (IOException e) {
      throw new TrustException("The known hubs in " + file + " cannot be read (" + e.getMessage() + "): check the file.", e);
    }
  }

  private void put(Map<String, Fingerprint> known, String line, int number) {
    String[] parts = line.split("\\s+", 2);
    Optional<Fingerprint> fingerprint = parts.length == 2 ? Fingerprint.parse(parts[1]) : Optional.empty();
    known.put(parts[0], fingerprint.orElseThrow(() -> new TrustException(
        file + ", line " + number + ": this is no hub and fingerprint; mend the line or remove it.", null)));
  }
}
