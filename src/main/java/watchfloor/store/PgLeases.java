package watchfloor.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.intake.SourceLease;

/**
 * Shares sources out among hubs: each is listened to by the hub that holds its lease, which is given for ten seconds by the
 * database's clock and renewed every three. A hub that cannot renew stops two seconds before the lease ends, by its own clock
 * since before it last asked, so that no source ever runs twice, however slow the network is.
 *
 * <p>{@link #turn} and {@link #letGo} belong to one thread; the rest is safe from any.
 */
final class PgLeases implements SourceLease {
  private static final Logger LOG = LoggerFactory.getLogger(PgLeases.class);
  private static final long RENEW_NANOS = 3_000_000_000L;
  private static final long SAFE_NANOS = 8_000_000_000L;
  private static final String TAKE =
      "INSERT INTO source_lease AS held (source, run, hub, ends_at) VALUES (?, ?, ?, clock_timestamp() + INTERVAL '10 seconds')"
          + " ON CONFLICT (source) DO UPDATE SET run = excluded.run, hub = excluded.hub, ends_at = excluded.ends_at"
          + " WHERE held.run = excluded.run OR held.ends_at < clock_timestamp()";

  private final Writer writer;
  private final PgHub hub;
  private final Map<String, Long> safeUntil = new HashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();
  private Set<String> wanted = Set.of();
  private boolean asked;
  private long askedAt;

  PgLeases(Jdbi jdbi, PgHub hub) {
    this.writer = new Writer(jdbi);
    this.hub = hub;
  }

  @Override
  public synchronized void want(Collection<String> sources) {
    wanted = new TreeSet<>(sources);
    asked = false;
  }

  @Override
  public synchronized String refusal(String source) {
    Long until = safeUntil.get(source);
    if (until != null && System.nanoTime() - until < 0) {
      return "";
    }
    String other = elsewhere.get(source);
    return other != null
        ? "Hub " + other + " listens to this source; this one stands by."
        : "This source waits until the database says that no other hub listens to it.";
  }

  /** Renews what is held and tries to get the rest, when it is time. */
  void turn() {
    List<String> now;
    synchronized (this) {
      if (asked && System.nanoTime() - askedAt < RENEW_NANOS) {
        return;
      }
      asked = true;
      askedAt = System.nanoTime();
      now = List.copyOf(wanted);
    }
    long since = System.nanoTime();
    try {
      Map<String, String> holders = writer.write(handle -> renewed(handle, now));
      note(now, holders, since + SAFE_NANOS);
    } catch (RuntimeException e) {
      LOG.debug("the leases of the sources cannot be renewed now; it is tried again", e);
      synchronized (this) {
        elsewhere.clear();
      }
    }
  }

  /** Who has what, this hub's own left out. */
  private Map<String, String> renewed(Handle handle, List<String> sources) {
    hub.seen(handle);
    Map<String, String> holders = new HashMap<>();
    for (String source : sources) {
      if (Plain.update(handle, TAKE, source, hub.run(), Integer.toString(hub.number())) == 0) {
        Plain.first(handle, "SELECT hub FROM source_lease WHERE source = ?", row -> row.getString(1), source)
            .ifPresent(other -> holders.put(source, other));
      }
    }
    for (String mine : Plain.list(handle, "SELECT source FROM source_lease WHERE run = ?", row -> row.getString(1), hub.run())) {
      if (!sources.contains(mine)) {
        Plain.update(handle, "DELETE FROM source_lease WHERE source = ? AND run = ?", mine, hub.run());
      }
    }
    return holders;
  }

  private synchronized void note(List<String> sources, Map<String, String> holders, long until) {
    elsewhere.clear();
    elsewhere.putAll(holders);
    safeUntil.keySet().retainAll(sources);
    for (String source : sources) {
      if (holders.containsKey(source)) {
        safeUntil.remove(source);
      } else {
        safeUntil.put(source, until);
      }
    }
  }

  /** Gives everything back, so that another hub need not wait, and closes the connection. */
  void letGo() {
    synchronized (this) {
      safeUntil.clear();
      wanted = Set.of();
    }
    try {
      writer.write(handle -> Plain.update(handle, "DELETE FROM source_lease WHERE run = ?", hub.run()));
    } catch (RuntimeException e) {
      LOG.debug("the leases could not be given back: they end by themselves", e);
    }
    writer.close();
  }
}
