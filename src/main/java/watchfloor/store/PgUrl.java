package watchfloor.store;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchfloor.store.disk.StoreException;

/**
 * How a PostgreSQL database is reached.
 *
 * @param user     who logs in
 * @param password empty for none
 * @param place    host, port and database, as {@code host:5432/db}
 * @param options  the URL's own, behind the question mark; empty for none
 * @param patient  whether a statement may take as long as it likes
 */
record PgUrl(String user, String password, String place, String options, boolean patient) implements DatabaseUrl {
  private static final Pattern FORM =
      Pattern.compile("(?:postgresql|postgres)://(?:([^@:/?]+)@)?([A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?/([^/?\\s]+)(?:\\?(\\S*))?");
  private static final Pattern WITH_PASSWORD = Pattern.compile("[a-z]+://[^@/]*:[^@/]*@.*");
  private static final Set<String> KNOWN = Set.of("sslmode", "sslrootcert", "sslcert", "sslkey");

  /**
   * A hub that stands still in the middle of a transaction must not hold up the others for ever; a server that is gone without a
   * word must be noticed. Nothing is confirmed before the server's disk has it, whatever the server's own setting.
   */
  private static final String OURS =
      "ApplicationName=watchfloor&reWriteBatchedInserts=true&tcpKeepAlive=true&connectTimeout=5&options="
          + "-c%20synchronous_commit=on%20-c%20idle_in_transaction_session_timeout=30s%20-c%20jit=off";
  private static final String BOUNDED = "%20-c%20lock_timeout=20s&socketTimeout=60";

  /** @throws StoreException it is not one; the sentence says how one is written */
  static PgUrl parse(String text, String password) {
    if (WITH_PASSWORD.matcher(text).matches()) {
      throw new StoreException("A password does not belong into the store's url: put it into a file of its own and name that as password-file.", null);
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new StoreException("'" + text + "' is no address of a database: write it like postgresql://user@host:5432/db.", null);
    }
    String options = matcher.group(5) == null ? "" : matcher.group(5);
    for (String option : options.isEmpty() ? new String[0] : options.split("&")) {
      if (!KNOWN.contains(option.replaceAll("=.*", ""))) {
        throw new StoreException("The store's url has the option '" + option + "', which is none of sslmode, sslrootcert, sslcert and sslkey.", null);
      }
    }
    String user = matcher.group(1) == null ? "watchfloor" : matcher.group(1);
    return new PgUrl(user, password, matcher.group(2) + (matcher.group(3) == null ? ":5432" : matcher.group(3)) + "/" + matcher.group(4), options, false);
  }

  /** The same for what takes minutes. */
  PgUrl unhurried() {
    return new PgUrl(user, password, place, options, true);
  }

  @Override
  public String text() {
    return "jdbc:postgresql://" + place + "?" + OURS + (patient ? "" : BOUNDED) + (options.isEmpty() ? "" : "&" + options);
  }

  @Override
  public String where() {
    return "postgresql://" + place;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "postgresql://" + user + "@" + place + (options.isEmpty() ? "" : "?" + options);
  }
}
