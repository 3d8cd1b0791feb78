package watchfloor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import watchfloor.screen.EmojiSheet;
import watchfloor.screen.Fonts;
import watchfloor.screen.Toolkit;
import watchfloor.screen.WorldMap;

/** Starts the toolkit, the fonts, the large picture with the emoji, and the map of the world, beside whatever takes longer. */
final class Toolkits {
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final boolean offScreen;

  Toolkits(boolean offScreen) {
    this.offScreen = offScreen;
  }

  void start(Threads threads) {
    threads.start("toolkit", () -> {
      try {
        Toolkit.start(offScreen);
        Fonts.load();
        EmojiSheet.packed();
        WorldMap.packed();
        started.complete(null);
      } catch (InterruptedException | RuntimeException | Error e) {
        started.completeExceptionally(e);
      }
    });
  }

  /** Waits until there is something to draw with. @throws RoomException there cannot be */
  void await() throws InterruptedException {
    try {
      started.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new RoomException("the screens could not be started: " + e.getCause(), e);
    }
  }
}
