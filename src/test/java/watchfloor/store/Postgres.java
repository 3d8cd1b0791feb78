package watchfloor.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for tests: one server a JVM, which ends with it, and as many databases as are asked for. */
public final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  /** Started when the first test asks for it. */
  private static final class Shared {
    static final EmbeddedPostgres SERVER = start();
    static final String TEMPLATE = template();

    /** Copied, it costs a tenth of making every table again. */
    static String template() {
      StoreServer server = made(SERVER, "tables", "");
      PgStore.database(PgUrl.parse(server.url(), "")).close();
      return "tables";
    }

    static EmbeddedPostgres start() {
      try {
        return builder().start();
      } catch (IOException e) {
        throw new IllegalStateException("PostgreSQL did not start", e);
      }
    }
  }

  /** With fsync on, as rooms have it: the library switches it off. */
  static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on").setServerConfig("synchronous_commit", "on");
  }

  /** A database on the shared server with tables and nothing in them. */
  public static StoreServer fresh() {
    return made(Shared.SERVER, "test" + DATABASES.incrementAndGet(), " TEMPLATE " + Shared.TEMPLATE);
  }

  /** A database on the shared server without any table. */
  static StoreServer empty() {
    return fresh(Shared.SERVER);
  }

  static StoreServer fresh(EmbeddedPostgres server) {
    return made(server, "test" + DATABASES.incrementAndGet(), "");
  }

  private static StoreServer made(EmbeddedPostgres server, String name, String how) {
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + how);
    } catch (SQLException e) {
      throw new IllegalStateException("no database could be made", e);
    }
    return new StoreServer("postgresql://postgres@localhost:" + server.getPort() + "/" + name, "");
  }
}
