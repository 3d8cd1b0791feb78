package watchfloor.pulse;

import java.util.List;
import watchfloor.mention.Issue;

/**
 * Mentions of the last 24 hours by issue and by something else, such as the channel.
 *
 * @param columns the largest first, at most 12; their counts are over all issues and those without one
 * @param rows    one an issue, in the center's order
 * @param max     the largest cell, 0 when all are empty
 */
public record Grid(List<Share> columns, List<Row> rows, int max) {
  public static final Grid EMPTY = new Grid(List.of(), List.of(), 0);

  private static final int MOST_COLUMNS = 12;

  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The shares that have a column, out of those of a list that begins with the largest: {@link Share#OTHER} has none. */
  public static List<Share> columns(List<Share> shares) {
    return shares.stream().filter(share -> !share.id().equals(Share.OTHER)).limit(MOST_COLUMNS).toList();
  }

  /**
   * One issue.
   *
   * @param cells mentions in each column, parallel to the grid's columns
   * @param total all of the issue's mentions, also those that no column counts
   */
  public record Row(Issue issue, List<Integer> cells, int total) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
