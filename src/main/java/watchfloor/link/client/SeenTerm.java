package watchfloor.link.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.trust.TermSeal;

/**
 * The highest term that this machine has seen of a room, so that a hub whose turn is over is neither believed nor left in the belief that it
 * goes on. Any thread.
 */
public final class SeenTerm {
  private static final Logger LOG = LoggerFactory.getLogger(SeenTerm.class);
  private static final int LONGEST = 100;

  private final Optional<Path> file;
  private String seen;

  /** @param file where it is remembered; empty for this run only */
  public SeenTerm(Optional<Path> file) {
    this.file = file;
    this.seen = file.map(SeenTerm::read).orElse("");
  }

  private static String read(Path file) {
    try {
      String text = Files.exists(file) && Files.size(file) < LONGEST ? Files.readString(file, StandardCharsets.ISO_8859_1).strip() : "";
      return TermSeal.number(text).isPresent() ? text : "";
    } catch (IOException e) {
      LOG.warn("the term in {} cannot be read: the next hub that answers is believed", file, e);
      return "";
    }
  }

  /** As a hub sealed it; empty while none was seen. */
  public synchronized String sealed() {
    return seen;
  }

  /** Whether a hub that says this term may be believed: it is none of before. A higher one is remembered. */
  public synchronized boolean hears(String sealed) {
    long theirs = TermSeal.number(sealed).orElse(0);
    long known = TermSeal.number(seen).orElse(0);
    if (theirs > known) {
      seen = sealed;
      file.ifPresent(path -> write(path, sealed));
    }
    return theirs >= known;
  }

  private static void write(Path file, String sealed) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, sealed, StandardCharsets.US_ASCII);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("the term could not be kept in {}: it is remembered until this program ends", file, e);
    }
  }
}
