package watchfloor.store;

import java.nio.file.Path;

/**
 * How a store's database is reached: embedded H2 in a directory, perhaps encrypted.
 *
 * @param dir     the store's directory, absolute
 * @param files   H2's name for the file system to use, such as {@code checked:}
 * @param fileKey the password of H2's own cipher, empty for none
 * @param more    further options of H2, each behind a semicolon
 */
record StoreUrl(Path dir, String files, String fileKey, String more) implements DatabaseUrl {
  static final String USER = "watchfloor";
  static final String NAME = "watchfloor";

  /**
   * The longest WRITE_DELAY there is, 24 days: {@link FileMoments} says when the file is written, and the journals are what is
   * forced. The result cache is off because 2.4.240's goes stale. H2 would remember eight parsed statements; a desk's writer has
   * more, and parsing costs more than running them.
   */
  private static final String OPTIONS =
      ";WRITE_DELAY=2147483647;CACHE_SIZE=131072;QUERY_CACHE_SIZE=128;OPTIMIZE_REUSE_RESULTS=0;COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";

  StoreUrl(Path dir, String files, String fileKey) {
    this(dir, files, fileKey, "");
  }

  /** Of a copy that is read once and then removed: H2 need not tidy it up when it is closed, which takes longer than the reading. */
  static StoreUrl passing(Path dir, String fileKey) {
    return new StoreUrl(dir, "file:", fileKey, ";MAX_COMPACT_TIME=0");
  }

  @Override
  public String text() {
    return "jdbc:h2:" + files + dir.resolve(NAME) + OPTIONS + more + (fileKey.isEmpty() ? "" : ";CIPHER=AES");
  }

  /** H2 takes both passwords in one, that of the file and that of the user, and wants the second only with the first. */
  @Override
  public String password() {
    return fileKey.isEmpty() ? "" : fileKey + " " + USER;
  }

  Path file() {
    return dir.resolve(NAME + ".mv.db");
  }

  /** The checksums of {@link #file}. */
  Path sums() {
    return dir.resolve(NAME + ".mv.db.sums");
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String where() {
    return dir.toString();
  }

  /** Never the key. */
  @Override
  public String toString() {
    return text();
  }
}
