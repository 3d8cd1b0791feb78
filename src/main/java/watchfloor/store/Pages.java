package watchfloor.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Walks a large table along its key, a page at a time: H2 would collect a whole result before it shows the first row, on disk
 * where it is long.
 */
final class Pages {
  private static final int PAGE = 2_000;

  private Pages() {}

  /**
   * @param first a key below all others
   * @param key   of a row
   * @param page  reads the rows behind a key in the key's order, at most so many
   */
  static <K, T> void each(K first, Function<T, K> key, Consumer<T> row, BiFunction<K, Integer, List<T>> page) {
    K after = first;
    List<T> rows = page.apply(after, PAGE);
    while (!rows.isEmpty()) {
      rows.forEach(row);
      after = key.apply(rows.get(rows.size() - 1));
      rows = rows.size() < PAGE ? List.of() : page.apply(after, PAGE);
    }
  }
}
