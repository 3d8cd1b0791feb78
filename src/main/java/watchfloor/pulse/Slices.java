package watchfloor.pulse;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks for the mentions behind a figure without waiting, in this process or over a link. Any thread; answers on another one. */
public interface Slices {
  /** See {@link SliceBook#count}. Fails with a sentence for people. */
  CompletableFuture<Long> count(Slice slice);

  /** See {@link SliceBook#page}. Fails with a sentence for people. */
  CompletableFuture<SlicePage> page(Slice slice, Optional<SliceMark> before, int limit);

  /** What a wall shows that looks at this slice alone; some seconds old at most. Fails with a sentence for people. */
  CompletableFuture<SliceView> figures(Slice slice);
}
