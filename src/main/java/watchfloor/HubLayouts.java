package watchfloor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.settings.LayoutShelf;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/**
 * The layouts of the center whose files are on this machine.
 *
 * @param disk one thread that may wait for it
 */
record HubLayouts(LayoutShelf shelf, Executor disk) implements LayoutBook {
  private static final Logger LOG = LoggerFactory.getLogger(HubLayouts.class);

  @Override
  public CompletableFuture<List<LayoutEntry>> list() {
    return CompletableFuture.supplyAsync(shelf::list, disk);
  }

  @Override
  public CompletableFuture<LayoutText> read(String name) {
    return CompletableFuture.supplyAsync(() -> shelf.read(name), disk);
  }

  @Override
  public CompletableFuture<LayoutOutcome> save(LayoutText wanted, String seen) {
    try {
      return CompletableFuture.supplyAsync(() -> shelf.save(wanted, seen), disk);
    } catch (RejectedExecutionException e) {
      LOG.debug("the room has ended", e);
      return CompletableFuture.completedFuture(new LayoutOutcome.Refused("The room is closing: the layout was not saved."));
    }
  }
}
