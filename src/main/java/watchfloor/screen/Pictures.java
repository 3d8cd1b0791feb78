package watchfloor.screen;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Makes PNG files of scenes, with or without a window and a display. */
public final class Pictures {
  /** What a layout changes (a narrow banner, a line that wraps) wants its styles and its place in a second pass, as on a screen. */
  private static final int PASSES = 2;

  private Pictures() {}

  /** Draws a scene as it is now, in its own size, style sheets and layout applied. JavaFX thread; needs no window. */
  public static WritableImage take(Scene scene) {
    for (int pass = 0; pass < PASSES; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene.snapshot(null);
  }

  /** Draws the root of a scene in the size that it was given, whatever the scene's own is. JavaFX thread; needs no window. */
  public static WritableImage take(Parent root) {
    for (int pass = 0; pass < PASSES; pass++) {
      root.applyCss();
      root.layout();
    }
    return root.snapshot(null, null);
  }

  /**
   * Writes a picture as PNG: to a file beside it first, then moved, so that nobody ever reads half a picture. Any thread but the
   * JavaFX one is best: a picture of 3840 x 2160 takes about a second.
   *
   * @throws IOException when the folder cannot be made or written
   */
  public static void write(Image picture, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      ImageIO.write(buffered(picture), "png", out);
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static BufferedImage buffered(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }
}
