package watchfloor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.Slices;

/**
 * Asks the store of this process for the mentions behind a figure.
 *
 * @param reads a thread of its own: what may take seconds does not keep desks from reading
 */
record HubSlices(SliceBook book, Executor reads) implements Slices {
  @Override
  public CompletableFuture<Long> count(Slice slice) {
    return CompletableFuture.supplyAsync(() -> book.count(slice), reads);
  }

  @Override
  public CompletableFuture<SlicePage> page(Slice slice, Optional<SliceMark> before, int limit) {
    return CompletableFuture.supplyAsync(() -> book.page(slice, before, limit), reads);
  }
}
