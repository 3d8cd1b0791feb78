package watchfloor.store;

import org.jdbi.v3.core.Jdbi;

/** How a database is reached. Its {@code toString} never holds a password. */
interface DatabaseUrl {
  /** For the driver, without a password. */
  String text();

  String user();

  /** Empty for none. */
  String password();

  /** Where it is, for people: a directory, or a server and a database. */
  String where();

  /** Connections of their own, outside any pool. */
  default Jdbi jdbi() {
    return withArrays(Jdbi.create(text(), user(), password()));
  }

  static Jdbi withArrays(Jdbi jdbi) {
    return jdbi.registerArrayType(String.class, "varchar").registerArrayType(Long.class, "bigint");
  }
}
