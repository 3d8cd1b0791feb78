package watchfloor.screen;

import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import javafx.scene.Scene;

/** Tells when a scene's first frame goes to the renderer. JavaFX thread only. */
public final class FirstFrame implements Runnable {
  /** What is said of it, with the milliseconds behind it. */
  public static final String SAID = "first frame after ms: ";

  private final Scene scene;
  private final LongConsumer heard;

  private FirstFrame(Scene scene, LongConsumer heard) {
    this.scene = scene;
    this.heard = heard;
  }

  /** @param heard hears once, on the JavaFX thread, how many milliseconds the process has run by then */
  public static void of(Scene scene, LongConsumer heard) {
    scene.addPostLayoutPulseListener(new FirstFrame(scene, heard));
  }

  @Override
  public void run() {
    scene.removePostLayoutPulseListener(this);
    heard.accept(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
