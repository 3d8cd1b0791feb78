package watchfloor.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Holds views in scenes without windows, keeps them running, and makes pictures of them.
 *
 * <p>May be used from any thread but the JavaFX one; it does its drawing there and its writing on the caller's thread.
 */
public final class Easel {
  private static final Duration CLEAR_WITHIN = Duration.ofSeconds(2);

  private final FxLane lane;
  private final Map<View, Scene> scenes = new LinkedHashMap<>();

  public Easel(FxLane lane) {
    this.lane = lane;
  }

  /** Puts a view up in the given size, in pixels, in the style sheets of now, and starts it. */
  public void put(View view, int width, int height) {
    CompletableFuture.runAsync(
        () -> {
          Scene scene = new Scene(view.root(), width, height, Color.BLACK);
          scenes.put(view, scene);
          view.restyle();
          view.pull();
          view.start();
        },
        lane).join();
  }

  /**
   * Draws every view as it is now into {@code folder/NAME.png}.
   *
   * @return the files, in the order in which the views were put up
   * @throws IOException the folder cannot be made or written
   */
  public List<Path> draw(Path folder) throws IOException {
    Map<View, CompletableFuture<WritableImage>> pictures = new LinkedHashMap<>();
    scenes.forEach((view, scene) -> pictures.put(view, CompletableFuture.supplyAsync(() -> take(view, scene), lane)));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<View, CompletableFuture<WritableImage>> each : pictures.entrySet()) {
      Path file = folder.resolve(each.getKey().name() + ".png");
      Pictures.write(taken(each.getKey(), each.getValue()), file);
      files.add(file);
    }
    return files;
  }

  /** Draws every view once and keeps nothing: the first drawing loads styles and glyphs, and takes as long as several later ones. */
  public void rehearse() {
    CompletableFuture.runAsync(() -> scenes.forEach(Easel::take), lane).join();
  }

  private static WritableImage take(View view, Scene scene) {
    view.pull();
    return Pictures.take(scene);
  }

  /** While one is written here, the next is drawn there. */
  private static WritableImage taken(View view, CompletableFuture<WritableImage> picture) throws IOException {
    try {
      return picture.join();
    } catch (CompletionException e) {
      throw new IOException("the picture of " + view.name() + " could not be drawn: " + e.getCause(), e);
    }
  }

  /** Stops every view and takes it down, so that it can be put up again. */
  public void clear() {
    lane.runAndWait(
        () -> {
          scenes.forEach((view, scene) -> {
            view.stop();
            scene.setRoot(new Group());
          });
          scenes.clear();
        },
        CLEAR_WITHIN);
  }
}
