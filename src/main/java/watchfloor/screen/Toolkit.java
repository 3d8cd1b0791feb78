package watchfloor.screen;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.text.Font;

/**
 * Starts JavaFX without an Application class, on the machine's display or off-screen.
 *
 * <p>Off-screen, Monocle draws in memory with the software pipeline: nothing of the machine's graphics is touched. What a
 * process started with stays: a second start only waits for the first. Any thread but the JavaFX one.
 */
public final class Toolkit {
  private Toolkit() {}

  /**
   * Starts JavaFX and returns once its thread runs.
   *
   * @throws ToolkitException the display is there, but JavaFX cannot open it, or there is no font; the message is one plain sentence
   */
  public static void start(boolean offScreen) throws InterruptedException {
    if (offScreen) {
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    CountDownLatch running = new CountDownLatch(1);
    try {
      Platform.startup(running::countDown);
    } catch (IllegalStateException startedBefore) {
      new FxLane().execute(running::countDown);
    } catch (RuntimeException | LinkageError e) {
      throw new ToolkitException(
          "JavaFX cannot open this machine's display (" + e.getMessage() + "): on Debian install libgtk-3-0 libgl1 libxtst6,"
              + " or start with DISPLAY unset to draw off-screen.", e);
    }
    Platform.setImplicitExit(false);
    running.await();
    if (noFonts()) {
      throw new ToolkitException("JavaFX finds no font on this machine, and draws nothing without one: on Debian install fonts-dejavu-core.", null);
    }
  }

  /** Without a single font of the system's, JavaFX fails at the first text, the packed fonts or not. */
  private static boolean noFonts() {
    try {
      return Font.getFamilies().isEmpty() || Font.getDefault().getFamily().isEmpty();
    } catch (RuntimeException e) {
      return true;
    }
  }

  /** Says in one plain sentence why no window can be opened. */
  public static final class ToolkitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolkitException(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }
}
