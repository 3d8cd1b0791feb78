package watchfloor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.MinuteCounts;

/** Rows of {@code minute_count}: mentions by minute, issue and sentiment. */
final class MinuteDao {
  static final String SINCE =
      "SELECT minute_start, issue, negative, neutral, positive, not_judged FROM minute_count"
          + " WHERE minute_start >= ? ORDER BY minute_start, issue";
  private static final String ADD =
      "UPDATE minute_count SET negative = negative + ?, neutral = neutral + ?, positive = positive + ?,"
          + " not_judged = not_judged + ? WHERE minute_start = ? AND issue = ?";
  private static final String INSERT =
      "INSERT INTO minute_count (negative, neutral, positive, not_judged, minute_start, issue) VALUES (?, ?, ?, ?, ?, ?)";
  private static final long MINUTE_MS = 60_000;

  private record Cell(long minute, String issue) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byMinute = Long.compare(minute, other.minute);
      return byMinute != 0 ? byMinute : issue.compareTo(other.issue);
    }
  }

  private final Handle handle;

  MinuteDao(Handle handle) {
    this.handle = handle;
  }

  /** Counts mentions in: one row a minute and issue that they touch, however many they are. */
  void add(List<JudgedMention> mentions) {
    Map<Cell, int[]> sums = new TreeMap<>();
    for (JudgedMention judged : mentions) {
      long minute = Math.floorDiv(judged.mention().writtenAt().toEpochMilli(), MINUTE_MS) * MINUTE_MS;
      Cell cell = new Cell(minute, judged.judgement().issue().id());
      sums.computeIfAbsent(cell, empty -> new int[4])[column(judged)]++;
    }
    List<Cell> cells = List.copyOf(sums.keySet());
    int[] known = run(ADD, cells, sums);
    List<Cell> fresh = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      if (known[i] == 0) {
        fresh.add(cells.get(i));
      }
    }
    if (!fresh.isEmpty()) {
      run(INSERT, fresh, sums);
    }
  }

  private static int column(JudgedMention judged) {
    return switch (judged.judgement().sentiment()) {
      case NEGATIVE -> 0;
      case NEUTRAL -> 1;
      case POSITIVE -> 2;
      case NOT_JUDGED -> 3;
    };
  }

  private int[] run(String sql, List<Cell> cells, Map<Cell, int[]> sums) {
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Cell cell : cells) {
      int[] sum = sums.get(cell);
      for (int i = 0; i < sum.length; i++) {
        batch.bind(i, sum[i]);
      }
      batch.bind(4, cell.minute()).bind(5, cell.issue()).add();
    }
    return batch.execute();
  }

  List<IssueMinute> since(Instant from) {
    return handle
        .createQuery(SINCE)
        .bind(0, from.toEpochMilli())
        .map(
            (row, context) ->
                new IssueMinute(
                    row.getString(2),
                    new MinuteCounts(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6))))
        .list();
  }
}
