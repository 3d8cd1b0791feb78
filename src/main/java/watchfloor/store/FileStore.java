package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskBook;
import watchfloor.desk.SearchBook;
import watchfloor.intake.MentionBook;
import watchfloor.intake.SourceLease;
import watchfloor.mention.JudgedMention;
import watchfloor.people.AccountBook;
import watchfloor.pulse.PulseBook;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceRules;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.store.keys.StoreKey;
import watchfloor.store.search.SearchIndex;
import watchfloor.store.sums.CheckedFilePath;

/**
 * A store in a directory on disk, without any server: opens it, repairs it where that is needed, and gives the ports that the
 * rooms speak to.
 *
 * <p>What people did and what came in is in the {@link Journals} before it counts; the tables are made from those. One process at
 * a time may hold a store. {@link #close} before the lanes that it was given are ended.
 */
final class FileStore implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
  private static final long CLOSE_SECONDS = 10;
  private static final String FILES = "checked:";

  private final List<AutoCloseable> open = new ArrayList<>();
  private final StoreLanes lanes;
  private final Database database;
  private final LoggedMentionBook mentions;
  private final FillLane fill;
  private final PulseBook pulse;
  private final DeskBook desk;
  private final SearchBook search;
  private final AccountBook people;
  private final FileCaretaker caretaker;
  private final List<String> told;
  private final StoreParts parts;
  private final MentionTail tail;

  private FileStore(StoreParts parts) {
    StoreLanes lanesOf = parts.lanes();
    this.lanes = lanesOf;
    open.add(parts.lock());
    open.add(parts.journals());
    this.database = parts.opened().database();
    Labels labels = parts.opened().labels();
    Journals journals = parts.journals();
    Troubles troubles = new Troubles(parts.files().dir());
    MentionCodec codec = new MentionCodec(journals.mentionKeys());
    FreshBatches batches = new FreshBatches();
    this.fill = new FillLane(
        lanesOf.fill(), database, journals, labels, batches, troubles,
        new FillLane.Listeners(sentence -> parts.notices().say("store", sentence), this::withdraw));
    DiskGate disk = new DiskGate(parts.files().dir(), parts.rules().leastFree());
    this.tail = new MentionTail(journals.mentions(), codec);
    SeenMentions seen = SeenMentions.open(parts.files().seen(), journals, database, labels, tail);
    open.add(seen.keys());
    this.mentions = new LoggedMentionBook(
        new LoggedMentionBook.Parts(journals, seen.keys(), batches, disk, fill::wake, troubles, parts.clock()), seen.lastId());
    this.pulse = new SqlPulseBook(database, tail, mentions::lastId, labels, troubles);
    DeskLane lane = new DeskLane(lanesOf.desk(), database, journals, labels, troubles);
    this.desk = new SqlDeskBook(lane, id -> id <= mentions.lastId(), database, labels, troubles);
    SearchIndex index = SearchFeed.opened(parts.files().search(), parts.key().map(known -> known.derive("search", StoreKey.BYTES)));
    SearchFeed feed = new SearchFeed(index, new SearchFeed.Tables(database, labels, SearchFeed::byNumber), lanesOf.search(), fill::behind);
    open.add(feed);
    this.search = new SqlSearchBook(index, database, labels, troubles);
    this.people = new PeopleJournal(journals.people(), journals.gate());
    this.caretaker = new FileCaretaker(new FileCaretaker.Parts(parts, database, labels, fill, lane, seen.keys(), feed, disk));
    this.told = parts.opened().told();
    this.parts = parts;
    lane.begin(StoreTerm.read(parts.files().dir()).number(), parts.clock().instant()).join();
    fill.wake();
    lanesOf.care().execute(caretaker::finishPending);
  }

  /**
   * Opens the store in a directory, and makes both where they are not there yet.
   *
   * @param notices hears what people should know, from the first moment on
   * @throws StoreHeldException another process holds it; the message says which
   * @throws StoreException     it cannot be opened, or a newer program has written it; the message says what to do
   */
  static FileStore open(Path dir, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices) {
    return open(dir, FILES, lanes, rules, clock, notices);
  }

  /** @param files the database's name for the file system to use */
  static FileStore open(Path dir, String files, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices) {
    return open(new Where(dir, files, Optional.empty(), BoundGate.of(dir)), lanes, rules, clock, notices);
  }

  /** @param gate holds back what nobody may be told of yet */
  static FileStore open(Path dir, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices, StoreGate gate) {
    return open(new Where(dir, FILES, Optional.empty(), gate), lanes, rules, clock, notices);
  }

  /** Opens it with its tables made again, whether or not they seem damaged. */
  static FileStore rebuilt(Path dir, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices, String why) {
    return open(new Where(dir, FILES, Optional.of(why), BoundGate.of(dir)), lanes, rules, clock, notices);
  }

  /** @param rebuild why its tables are made again; empty to take them as they are */
  private record Where(Path dir, String files, Optional<String> rebuild, StoreGate gate) {}

  private static FileStore open(Where place, StoreLanes lanes, StoreRules rules, Clock clock, StoreNotices notices) {
    CheckedFilePath.register();
    Path home = place.dir().toAbsolutePath().normalize();
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      StoreLock lock = StoreLock.take(home, clock);
      opened.add(lock);
      StoreFiles where = new StoreFiles(home);
      StoreRepair.refuseHalfDone(home);
      StoreTerm.read(home).refusal(home).ifPresent(sentence -> {
        throw new StoreException(sentence, null);
      });
      Optional<StoreKey> key = rules.key().key(home, !where.began());
      StoreUrl url = new StoreUrl(home, place.files(), key.map(known -> HexFormat.of().formatHex(known.derive("database", StoreKey.BYTES))).orElse(""));
      FileCipher.refuseOther(url.file(), key.isPresent());
      Backups backups = new Backups(rules.backups(home), url, clock);
      Optional<String> mended = new PeopleRescue(where, backups, Journals.sealer(key), lanes.care(), clock).mend();
      Journals journals = new Journals(where, key, lanes.care(), clock, place.gate());
      opened.add(journals);
      mended.ifPresent(journals::tell);
      Opening opening = new Opening(where, url, journals, backups, clock);
      Opening.Opened tables = place.rebuild().map(why -> opening.rebuild("The store was read anew", why)).orElseGet(opening::open);
      opened.add(tables.database());
      tables.told().forEach(LOG::warn);
      return new FileStore(new StoreParts(lock, where, url, key, journals, tables, lanes, rules, clock, notices));
    } catch (RuntimeException e) {
      StoreFiles.closeAll(opened, e);
      throw e instanceof StoreException ? e : new StoreException(new Troubles(home).sentence("open", e), e);
    }
  }

  private void withdraw(List<JudgedMention> gone) {
    caretaker.withdraw(gone);
  }

  /** What it is made of, for whoever copies it. */
  record Insides(StoreFiles files, Optional<StoreKey> key, Journals journals, Database database, Labels labels, long lastMention) {}

  Insides insides() {
    return new Insides(parts.files(), parts.key(), parts.journals(), database, parts.opened().labels(), mentions.lastId());
  }

  @Override
  public String place() {
    return parts.files().dir().toString();
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
    Troubles troubles = new Troubles(parts.files().dir());
    return new SqlSliceBook(database, Optional.of(tail), parts.opened().labels(), rules, troubles);
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
    return SourceLease.ALWAYS;
  }

  @Override
  public Optional<Followed> followed() {
    return Optional.of(new FollowedStore(parts));
  }

  @Override
  public List<String> told() {
    return told;
  }

  @Override
  public void close() {
    mentions.close();
    caretaker.close();
    settle("bring in the last mentions", fill::closeCaughtUp, lanes.fill());
    settle("close the database", database::close, lanes.desk());
    StoreFiles.closeAll(open, null);
  }

  private void settle(String what, Runnable work, Executor lane) {
    try {
      CompletableFuture.runAsync(work, lane).get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("the lane has ended already", e);
      work.run();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the store could not {} in time", what, e);
    } catch (InterruptedException e) {
      LOG.warn("the store was told to hurry while it closed");
      Thread.currentThread().interrupt();
    }
  }
}
