package watchfloor.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Copies the rows of tables that are called and built alike in two databases, whatever their columns are, in batches. */
final class TableCopy {
  private static final int BATCH = 1_000;
  private static final List<String> NOT_COPIED = List.of("meta", "desk_state");

  private final Handle from;
  private final Handle to;

  TableCopy(Handle from, Handle to) {
    this.from = from;
    this.to = to;
  }

  /** Every table of an embedded store that holds something of it. */
  static List<String> tables(Handle from) {
    return from
        .createQuery("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE' ORDER BY 1")
        .mapTo(String.class)
        .filter(name -> !name.startsWith("flyway") && !NOT_COPIED.contains(name))
        .list();
  }

  static long rows(Handle handle, String table) {
    return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
  }

  /**
   * Copies a table, its rows committed batch by batch.
   *
   * @param copied hears how many rows were copied since it heard last
   */
  void copy(String table, LongConsumer copied) {
    try (Statement select = from.getConnection().createStatement()) {
      select.setFetchSize(BATCH);
      try (ResultSet rows = select.executeQuery("SELECT * FROM " + table)) {
        copy(table, rows, copied);
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private void copy(String table, ResultSet rows, LongConsumer copied) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    StringBuilder names = new StringBuilder();
    for (int column = 1; column <= columns; column++) {
      names.append(column > 1 ? ", " : "").append(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
    }
    String insert = "INSERT INTO " + table + " (" + names + ") VALUES (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    to.begin();
    try (PreparedStatement batch = to.getConnection().prepareStatement(insert)) {
      long waiting = 0;
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          batch.setObject(column, rows.getObject(column));
        }
        batch.addBatch();
        waiting++;
        if (waiting == BATCH) {
          batch.executeBatch();
          copied.accept(waiting);
          waiting = 0;
        }
      }
      batch.executeBatch();
      copied.accept(waiting);
    }
    to.commit();
  }
}
