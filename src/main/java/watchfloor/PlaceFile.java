package watchfloor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.screen.PlaceMemory;

/** Keeps where a window stood in a small file; what cannot be read or written is no more than a window in its usual place. */
final class PlaceFile implements PlaceMemory {
  /** The name of the file for the lead's window. */
  static final String LEAD = "lead-window.properties";

  private static final Logger LOG = LoggerFactory.getLogger(PlaceFile.class);
  private static final long LONGEST = 4_096;
  private static final double FARTHEST = 1_000_000;

  private final Path file;
  private final Executor disk;
  private volatile Optional<Place> last;

  /** Reads what was kept, at once. @param disk one thread that may wait for it */
  PlaceFile(Path file, Executor disk) {
    this.file = file;
    this.disk = disk;
    this.last = read();
  }

  private Optional<Place> read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
        return Optional.empty();
      }
      Properties kept = new Properties();
      kept.load(new StringReader(Files.readString(file)));
      Place place = new Place(number(kept, "x"), number(kept, "y"), number(kept, "width"), number(kept, "height"), Boolean.parseBoolean(kept.getProperty("maximized")));
      return place.width() >= 1 && place.height() >= 1 ? Optional.of(place) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.info("{} could not be read, so the window stands in its usual place", file, e);
      return Optional.empty();
    }
  }

  private static double number(Properties kept, String key) {
    double value = Double.parseDouble(kept.getProperty(key, ""));
    if (!(Math.abs(value) <= FARTHEST)) {
      throw new IllegalArgumentException(key + " is no place on a screen");
    }
    return value;
  }

  @Override
  public Optional<Place> last() {
    return last;
  }

  @Override
  public void keep(Place place) {
    last = Optional.of(place);
    String text = "x=" + place.x() + "\ny=" + place.y() + "\nwidth=" + place.width() + "\nheight=" + place.height() + "\nmaximized=" + place.maximized() + "\n";
    try {
      disk.execute(() -> write(text));
    } catch (RejectedExecutionException e) {
      LOG.debug("the room has ended", e);
    }
  }

  private void write(String text) {
    try {
      Folders.write(file, text);
    } catch (IOException e) {
      LOG.info("{} could not be written", file, e);
    }
  }
}
