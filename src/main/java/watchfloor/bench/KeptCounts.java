package watchfloor.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.PulseBook;

/** Counts again, in every place that a store counts, what must be there exactly once. */
final class KeptCounts {
  private static final long MINUTE = 60_000;

  private KeptCounts() {}

  /** By how many mentions the store's counts by minute are off from what was written; 0 is how it should be. */
  static long minutesWrong(PulseBook pulse, Posts posts, int written) {
    Map<Long, Long> off = new HashMap<>();
    for (int n = 0; n < written; n++) {
      off.merge(posts.writtenAt(n).toEpochMilli() / MINUTE, -1L, Long::sum);
    }
    for (IssueMinute minute : pulse.minutesSince(Instant.EPOCH)) {
      off.merge(minute.counts().minute().toEpochMilli() / MINUTE, (long) minute.counts().total(), Long::sum);
    }
    return off.values().stream().mapToLong(Math::abs).sum();
  }

  /**
   * By how many the rows of a closed store are off, and what it says of its days; each day's table refuses the same key twice.
   *
   * @param dir the store's, which is only read
   */
  static long tablesWrong(Path dir, int written) {
    String url = "jdbc:h2:file:" + dir.toAbsolutePath().resolve("watchfloor") + ";ACCESS_MODE_DATA=r";
    return RawStore.raw("read the store's tables", () -> {
      try (Connection connection = DriverManager.getConnection(url, "watchfloor", "");
          Statement statement = connection.createStatement()) {
        long rows = 0;
        for (String table : tables(statement)) {
          rows += number(statement, "SELECT COUNT(*) FROM \"" + table + "\"");
        }
        return Math.abs(rows - written) + Math.abs(number(statement, "SELECT COALESCE(SUM(mentions), 0) FROM mention_day") - written);
      }
    });
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    String days = "SELECT table_name FROM information_schema.tables WHERE REGEXP_LIKE(table_name, '^MENTION_D[0-9]+$')";
    try (ResultSet rows = statement.executeQuery(days)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
