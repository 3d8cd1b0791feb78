package watchfloor.bench;

import java.util.HashMap;
import java.util.Map;

/** Mentions by hour and issue: what a heat map shows. For one thread. */
final class HeatCells {
  /** @param hour since the map's beginning */
  record Cell(long hour, String issue) {}

  private final Map<Cell, Long> cells = new HashMap<>();

  void add(long hour, String issue, long mentions) {
    cells.merge(new Cell(hour, issue), mentions, Long::sum);
  }

  long total() {
    return cells.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many mentions stand in another cell than in {@code other}; 0 when the two are the same. */
  long differences(HeatCells other) {
    Map<Cell, Long> rest = new HashMap<>(cells);
    other.cells.forEach((cell, count) -> rest.merge(cell, -count, Long::sum));
    return rest.values().stream().mapToLong(Math::abs).sum();
  }
}
