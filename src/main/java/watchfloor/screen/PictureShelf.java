package watchfloor.screen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives windows the pictures of one folder, PNG or JPEG, read beside the JavaFX thread and again when a file changes.
 *
 * <p>A picture is a file of the folder itself and of at most {@value #MOST_BYTES} bytes and {@value #MOST_PIXELS} pixels a side; what leads out
 * of the folder is as good as missing. It is kept no larger than a 4K screen shows, and of many only the {@value #MOST} that were asked for
 * last. Safe from any thread; nothing here waits.
 */
public final class PictureShelf {
  public static final int MOST_BYTES = 2 << 20;
  public static final int MOST_PIXELS = 8_192;
  static final int MOST = 8;
  private static final long LOOK_NANOS = 1_000_000_000;
  private static final int WIDTH = 3840;
  private static final int HEIGHT = 2160;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ._-]{0,99}\\.(?:png|jpe?g|PNG|JPE?G)");
  private static final Logger LOG = LoggerFactory.getLogger(PictureShelf.class);

  private final Optional<Path> folder;
  private final Executor disk;
  private final LongSupplier nanos;
  private final Map<String, Place> places = new LinkedHashMap<>(16, 0.75f, true);

  /** How it stands with a picture. */
  public enum State {
    /** It is being read for the first time. */
    COMING,
    THERE,
    MISSING,
    UNREADABLE,
    TOO_LARGE
  }

  /** @param image present when {@link State#THERE} */
  public record Found(State state, Optional<Image> image) {
    private static final Found COMING = new Found(State.COMING, Optional.empty());
    private static final Found MISSING = new Found(State.MISSING, Optional.empty());
  }

  private record Size(int width, int height) {}

  /** One name: what is known of it, and of which file that is. */
  private static final class Place {
    private Found found = Found.COMING;
    private String mark = "";
    private boolean looking;
    private long lookedAt;
  }

  /** @param folder the only one whose files are shown @param disk reads them; may be busy @param nanos rises with time */
  public PictureShelf(Path folder, Executor disk, LongSupplier nanos) {
    this(Optional.of(folder), disk, nanos);
  }

  private PictureShelf(Optional<Path> folder, Executor disk, LongSupplier nanos) {
    this.folder = folder;
    this.disk = disk;
    this.nanos = nanos;
  }

  /** Of a room without pictures: all are missing. */
  public static PictureShelf empty() {
    return new PictureShelf(Optional.empty(), Runnable::run, () -> 0);
  }

  /** Whether a name can be that of a picture: letters, digits, blanks, dots and dashes, with .png, .jpg or .jpeg behind; no folders. */
  public static boolean soundName(String name) {
    return NAME.matcher(name).matches() && !name.contains("..");
  }

  /** Where pictures lie, for sentences; empty in a room without. */
  public String where() {
    return folder.map(Path::toString).orElse("");
  }

  /** What is known of it now; at most once a second its file is looked at again. */
  public synchronized Found look(String name) {
    if (folder.isEmpty() || !soundName(name)) {
      return Found.MISSING;
    }
    Place place = places.computeIfAbsent(name, key -> new Place());
    Iterator<String> oldest = places.keySet().iterator();
    while (places.size() > MOST && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
    long now = nanos.getAsLong();
    if (!place.looking && (place.found == Found.COMING || now - place.lookedAt >= LOOK_NANOS)) {
      place.looking = true;
      place.lookedAt = now;
      look(name, place, place.mark);
    }
    return place.found;
  }

  private void look(String name, Place place, String known) {
    try {
      disk.execute(() -> read(name, place, known));
    } catch (RejectedExecutionException e) {
      LOG.debug("the room ends: {} is not looked at again", name, e);
    }
  }

  private void read(String name, Place place, String known) {
    String mark = known;
    Optional<Found> now;
    try {
      Path file = folder.orElseThrow().resolve(name);
      mark = mark(file);
      now = mark.equals(known) ? Optional.empty() : Optional.of(mark.isEmpty() ? Found.MISSING : decoded(file));
    } catch (IOException | RuntimeException e) {
      LOG.warn("the picture {} could not be read", name, e);
      now = Optional.of(new Found(State.UNREADABLE, Optional.empty()));
    }
    synchronized (this) {
      place.mark = mark;
      place.looking = false;
      place.found = now.orElse(place.found == Found.COMING ? Found.MISSING : place.found);
    }
  }

  /** Of which file a picture is: its size and time; empty where there is no such file in the folder itself. */
  private String mark(Path file) throws IOException {
    boolean own = Files.isRegularFile(file) && file.toRealPath().getParent().equals(folder.orElseThrow().toRealPath());
    return own ? Files.size(file) + " " + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis() : "";
  }

  private static Found decoded(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      return new Found(State.TOO_LARGE, Optional.empty());
    }
    Size size = size(bytes);
    if (Math.max(size.width(), size.height()) > MOST_PIXELS) {
      return new Found(State.TOO_LARGE, Optional.empty());
    }
    boolean shrunk = size.width() > WIDTH || size.height() > HEIGHT;
    Image whole = new Image(new ByteArrayInputStream(bytes), shrunk ? WIDTH : 0, shrunk ? HEIGHT : 0, true, true);
    return whole.isError() ? new Found(State.UNREADABLE, Optional.empty()) : new Found(State.THERE, Optional.of(whole));
  }

  /** By its head alone: a small file may unfold into more than the memory holds. */
  private static Size size(byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("it is neither PNG nor JPEG");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new Size(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    }
  }
}
