package watchfloor.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * Brings the type face that is packed with the program, so that every machine draws the same figures at the same width.
 *
 * <p>The toolkit knows the weights as families of their own: {@code Inter} (also bold), {@code Inter Medium} and
 * {@code Inter Semi Bold}. Letters that Inter lacks come from the system's fonts.
 */
public final class Fonts {
  /** The family of running text. */
  public static final String FAMILY = "Inter";

  private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");
  private static final double ANY_SIZE = 12;

  private Fonts() {}

  /** Registers the packed fonts with the toolkit; more than once does no harm. Any thread. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
        if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
          throw new IllegalStateException("the packed font " + file + " cannot be read; build the program again");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the packed font " + file + " cannot be read", e);
      }
    }
  }
}
