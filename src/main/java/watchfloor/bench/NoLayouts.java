package watchfloor.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/** The layouts of a hub that is measured: none, since no wall of it is drawn. */
final class NoLayouts implements LayoutBook {
  private static final String SENTENCE = "A hub that is measured has no layouts.";

  @Override
  public CompletableFuture<List<LayoutEntry>> list() {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletableFuture<LayoutText> read(String name) {
    return CompletableFuture.failedFuture(new IllegalStateException(SENTENCE));
  }

  @Override
  public CompletableFuture<LayoutOutcome> save(LayoutText wanted, String seen) {
    return CompletableFuture.completedFuture(new LayoutOutcome.Refused(SENTENCE));
  }
}
