package watchfloor.pulse;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the mentions behind a figure: a port that a store fills. Safe from any thread but the JavaFX one; may take seconds where a slice names
 * a place or a word, which texts are read for.
 */
public interface SliceBook {
  /** Mentions on one page. */
  int MOST = 200;

  /** Mentions of a slice that are kept now, those included that came in a moment ago. */
  long count(Slice slice);

  /**
   * Some of them, newest first.
   *
   * @param before where to begin; empty at the newest
   * @param limit  1 to {@link #MOST}
   */
  SlicePage page(Slice slice, Optional<SliceMark> before, int limit);

  /** All of them, newest first, a page at a time; what comes in meanwhile may be left out. */
  default void each(Slice slice, Consumer<SlicePage> page) {
    Optional<SliceMark> next = Optional.empty();
    do {
      SlicePage found = page(slice, next, MOST);
      page.accept(found);
      next = found.next();
    } while (next.isPresent());
  }
}
