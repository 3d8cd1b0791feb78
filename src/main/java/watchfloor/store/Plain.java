package watchfloor.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Runs the statements that every operation needs by plain JDBC: JDBI makes a new context of settings for each, which costs as much
 * as H2 needs to run it. Failures are JDBI's, so that callers see one kind.
 */
final class Plain {
  private Plain() {}

  /** Makes something of the row that a result is at. */
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** How many rows were changed. Values may be null, texts, integers or longs. */
  static int update(Handle handle, String sql, Object... values) {
    try (PreparedStatement statement = prepared(handle, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  /** The first row, if there is one. */
  static <T> Optional<T> first(Handle handle, String sql, Mapper<T> mapper, Object... values) {
    try (PreparedStatement statement = prepared(handle, sql, values); ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  static <T> List<T> list(Handle handle, String sql, Mapper<T> mapper, Object... values) {
    try (PreparedStatement statement = prepared(handle, sql, values); ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapper.map(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static PreparedStatement prepared(Handle handle, String sql, Object... values) throws SQLException {
    PreparedStatement statement = handle.getConnection().prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
