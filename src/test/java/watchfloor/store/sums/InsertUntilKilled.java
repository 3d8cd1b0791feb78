package watchfloor.store.sums;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Random;

/** A program that fills, empties and compacts a database on checked files until somebody kills it. */
final class InsertUntilKilled {
  private InsertUntilKilled() {}

  /** @param args the database's URL, and a file that is made when the first rows are on disk, so that whoever opens it after any kill finds the table */
  public static void main(String[] args) throws Exception {
    CheckedFilePath.register();
    Random random = new Random();
    boolean told = false;
    while (true) {
      try (Connection connection = DriverManager.getConnection(args[0], "watchfloor", "00ff ");
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS word (id BIGINT AUTO_INCREMENT PRIMARY KEY, text VARCHAR NOT NULL)");
        for (int batch = 0; batch < 60; batch++) {
          insert(connection, random);
          if (batch % 5 == 4) {
            statement.execute("DELETE FROM word WHERE MOD(id, 10) < 8");
            statement.execute("CHECKPOINT SYNC");
          }
          if (!told) {
            statement.execute("CHECKPOINT SYNC");
            Files.createFile(Path.of(args[1]));
            told = true;
          }
        }
        statement.execute(random.nextBoolean() ? "SHUTDOWN COMPACT" : "SHUTDOWN");
      }
    }
  }

  private static void insert(Connection connection, Random random) throws Exception {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO word (text) VALUES (?)")) {
      for (int row = 0; row < 500; row++) {
        insert.setString(1, Long.toHexString(random.nextLong()).repeat(15));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }
}
