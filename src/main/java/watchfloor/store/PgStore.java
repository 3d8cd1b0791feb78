package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskBook;
import watchfloor.desk.SearchBook;
import watchfloor.intake.MentionBook;
import watchfloor.intake.SourceLease;
import watchfloor.people.AccountBook;
import watchfloor.pulse.PulseBook;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceRules;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.StoreKey;
import watchfloor.store.keys.StoreSecret;
import watchfloor.store.search.SearchIndex;

/**
 * A store in a PostgreSQL database, which several hubs may share: the database is the durable truth, for mentions and for what
 * people did. In the hub's own folder there is only what can be made again: the search index, and which hub this is.
 */
final class PgStore implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(PgStore.class);
  private static final long CLOSE_SECONDS = 10;
  static final String SECRET = "secret";

  private final List<AutoCloseable> open = new ArrayList<>();
  private final StoreLanes lanes;
  private final Database database;
  private final PgMentionBook mentions;
  private final PgPulseBook pulse;
  private final SqlDeskBook desk;
  private final SqlSearchBook search;
  private final PgAccountBook people;
  private final PgCaretaker caretaker;
  private final PgLeases leases;
  private final PgBell bell;
  private final CompletableFuture<Void> listening;
  private final String place;
  private final Labels labels;
  private final Troubles troubles;

  /** What it is made of. */
  record Parts(StoreLock lock, StoreFiles files, PgUrl url, Database database, PgHub hub, SharedKeys keys, StoreLanes lanes, StoreRules rules,
      Clock clock, StoreNotices notices) {}

  private PgStore(Parts parts, Optional<StoreKey> key) {
    lanes = parts.lanes();
    place = parts.url().where() + " (PostgreSQL " + parts.database().read(PgServer::version) + ", hub " + parts.hub().number() + ")";
    database = parts.database();
    open.add(parts.lock());
    troubles = new Troubles(parts.url().where(), Optional.empty());
    labels = database.read(Labels::read);
    BatchReading reading = new BatchReading();
    SearchIndex index = current(SearchFeed.opened(index(parts), key.map(known -> known.derive("search", StoreKey.BYTES))), reading);
    SearchFeed feed = new SearchFeed(index, new SearchFeed.Tables(database, labels, reading), lanes.search(), () -> false);
    open.add(feed);
    caretaker = new PgCaretaker(parts, labels, feed, troubles);
    PgDeskLane lane = new PgDeskLane(lanes.desk(), database, labels, parts.keys(), troubles, caretaker::forgottenElsewhere);
    mentions = new PgMentionBook(database, labels, parts.keys(), parts.hub(), troubles, new PgMentionBook.Listeners(caretaker::withdraw, caretaker::removed));
    caretaker.work(lane, mentions);
    pulse = new PgPulseBook(database, labels, troubles, mentions::historyRead);
    desk = new SqlDeskBook(lane, mentions::kept, database, labels, troubles);
    search = new SqlSearchBook(index, database, labels, troubles);
    people = new PgAccountBook(database, troubles);
    leases = new PgLeases(parts.url().jdbi(), parts.hub());
    bell = new PgBell(parts.url().jdbi()::open, changed -> heard(lane, changed));
    listening = CompletableFuture.runAsync(() -> {
      bell.run();
      leases.letGo();
    }, lanes.fill());
  }

  /** On the bell's thread. Leases know by themselves when it is their turn. */
  private void heard(PgDeskLane lane, Set<String> changed) {
    if (changed.contains(PgBell.DESK)) {
      lane.look();
    }
    if (changed.contains(PgBell.MENTIONS)) {
      mentions.rung();
    }
    if (changed.contains(PgBell.PEOPLE)) {
      lookAtPeople();
    }
    leases.turn();
  }

  private void lookAtPeople() {
    try {
      lanes.search().execute(() -> {
        try {
          people.look();
        } catch (RuntimeException e) {
          LOG.debug("the accounts cannot be read now; it is tried again", e);
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("the lane has ended", e);
    }
  }

  /**
   * Opens the store in a database, and makes its tables where there are none.
   *
   * @param dir of this hub alone
   * @throws StoreException the database cannot be reached, is too old or unsafe, or a newer program has written it
   */
  static PgStore open(PgUrl url, Path dir, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices) {
    Path home = dir.toAbsolutePath().normalize();
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      StoreLock lock = StoreLock.take(home, clock);
      opened.add(lock);
      StoreFiles files = new StoreFiles(home);
      Optional<StoreKey> key = rules.key().key(home, true);
      Database database = database(url);
      opened.add(database);
      PgHub hub = PgHub.open(database, url.where(), home);
      return new PgStore(new Parts(lock, files, url, database, hub, SharedKeys.of(secret(database), clock), lanes, rules, clock, notices), key);
    } catch (RuntimeException e) {
      StoreFiles.closeAll(opened, e);
      throw e instanceof StoreException ? e : new StoreException(new Troubles(url.where(), Optional.empty()).sentence("open", e), e);
    }
  }

  /** The index, begun anew where it cannot be brought up to date. */
  private SearchIndex current(SearchIndex index, BatchReading reading) {
    try {
      if (database.readMoment(handle -> reading.outdated(handle, index.mark()))) {
        LOG.info("the search index is made again: persons were forgotten while this hub was closed, or the database was set back");
        index.startOver();
      }
      return index;
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /** An index is of one database: with another, or with files, the center has another. */
  private static Path index(Parts parts) {
    return parts.files().search().resolveSibling("search-" + parts.keys().prints().of("the search index").text());
  }

  /** Connections to a database with the tables of this program. */
  static Database database(PgUrl url) {
    try (Handle handle = url.jdbi().open()) {
      PgServer.refuseUnsafe(handle, url.where());
    }
    new Schema(url, Schema.COMMON, Schema.SHARED).migrate();
    return new Database(url);
  }

  /** Made by the first hub that comes. */
  static StoreSecret secret(Database database) {
    return StoreSecret.of(HexFormat.of().parseHex(database.write(handle -> {
      Plain.update(
          handle, "INSERT INTO meta (name, content) VALUES (?, ?) ON CONFLICT DO NOTHING", SECRET, HexFormat.of().formatHex(StoreSecret.random().bytes()));
      return new MetaDao(handle).find(SECRET).orElseThrow();
    })));
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public MentionBook mentions() {
    return mentions;
  }

  @Override
  public PulseBook pulse() {
    return pulse;
  }

  @Override
  public SliceBook slices(SliceRules rules) {
    return new SqlSliceBook(database, Optional.empty(), labels, rules, troubles);
  }

  @Override
  public DeskBook desk() {
    return desk;
  }

  @Override
  public SearchBook search() {
    return search;
  }

  @Override
  public AccountBook people() {
    return people;
  }

  @Override
  public Caretaker care() {
    return caretaker;
  }

  @Override
  public SourceLease sources() {
    return leases;
  }

  @Override
  public List<String> told() {
    return List.of();
  }

  @Override
  public void close() {
    mentions.close();
    caretaker.close();
    bell.close();
    settle("give its sources back", listening);
    try {
      settle("close the database", CompletableFuture.runAsync(database::close, lanes.desk()));
    } catch (RejectedExecutionException e) {
      LOG.debug("the lane has ended already", e);
      database.close();
    }
    StoreFiles.closeAll(open, null);
  }

  private static void settle(String what, CompletableFuture<Void> work) {
    try {
      work.get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the store could not {} in time", what, e);
    } catch (InterruptedException e) {
      LOG.warn("the store was told to hurry while it closed");
      Thread.currentThread().interrupt();
    }
  }
}
