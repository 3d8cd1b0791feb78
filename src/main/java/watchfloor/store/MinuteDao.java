package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import watchfloor.journal.Place;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.QuarterCount;
import watchfloor.store.MinuteSums.Cell;

/** Rows of {@code minute_count}: mentions by minute, issue and sentiment. */
final class MinuteDao {
  static final String HELD =
      "SELECT c.minute_start, c.issue, c.negative, c.neutral, c.positive, c.not_judged, m.content FROM meta m"
          + " LEFT JOIN minute_count c ON c.minute_start >= ? WHERE m.name = ?";
  private static final String ADD =
      "UPDATE minute_count SET negative = negative + ?, neutral = neutral + ?, positive = positive + ?,"
          + " not_judged = not_judged + ? WHERE minute_start = ? AND issue = ?";
  private static final String INSERT =
      "INSERT INTO minute_count (negative, neutral, positive, not_judged, minute_start, issue) VALUES (?, ?, ?, ?, ?, ?)";

  /**
   * Counts at one moment.
   *
   * @param place up to where they have the log of mentions; empty where they have nothing of it
   */
  record Held(List<IssueMinute> minutes, Optional<Place> place) {}

  private final Handle handle;

  MinuteDao(Handle handle) {
    this.handle = handle;
  }

  /** Counts mentions in: one row a minute and issue that they touch, however many they are. */
  void add(List<LoggedMention> mentions) {
    MinuteSums minutes = new MinuteSums();
    mentions.forEach(minutes::add);
    add(minutes);
  }

  /** Counts in what was added up. */
  void add(MinuteSums minutes) {
    Map<Cell, int[]> sums = minutes.cells();
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

  /** What the table holds and up to which place of the log of mentions that is, in one statement and so at one moment. */
  Held heldSince(Instant from) {
    List<IssueMinute> minutes = new ArrayList<>();
    Optional<Place> place = handle
        .createQuery(HELD)
        .bind(0, from.toEpochMilli())
        .bind(1, MetaDao.MENTION_LOG)
        .reduceResultSet(Optional.empty(), (known, row, context) -> {
          if (row.getString(2) != null) {
            minutes.add(minute(row));
          }
          return Optional.of(MetaDao.place(row.getString(7)));
        });
    return new Held(minutes, place);
  }

  /** What the table holds, by rising minute. */
  List<IssueMinute> since(Instant from) {
    return handle
        .createQuery(
            "SELECT minute_start, issue, negative, neutral, positive, not_judged FROM minute_count WHERE minute_start >= ?"
                + " ORDER BY minute_start, issue")
        .bind(0, from.toEpochMilli())
        .map((row, context) -> minute(row))
        .list();
  }

  /** By quarter of an hour, those without a mention left out. */
  List<QuarterCount> quartersSince(Instant from) {
    return handle
        .createQuery(
            "SELECT q, SUM(n) FROM (SELECT minute_start / 900000 AS q, negative + neutral + positive + not_judged AS n FROM minute_count"
                + " WHERE minute_start >= ?) AS counted GROUP BY q ORDER BY q")
        .bind(0, from.toEpochMilli())
        .map((row, context) -> new QuarterCount(Instant.ofEpochSecond(row.getLong(1) * QuarterCount.SECONDS), row.getInt(2)))
        .list();
  }

  /** The first minute of all. */
  Optional<Instant> first() {
    return handle
        .createQuery("SELECT minute_start FROM minute_count ORDER BY minute_start LIMIT 1")
        .map((row, context) -> Instant.ofEpochMilli(row.getLong(1)))
        .findOne();
  }

  private static IssueMinute minute(ResultSet row) throws SQLException {
    return new IssueMinute(
        row.getString(2),
        new MinuteCounts(Instant.ofEpochMilli(row.getLong(1)), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)));
  }
}
