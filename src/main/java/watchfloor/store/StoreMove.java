package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.ChainedEntry;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.KeyExport;
import watchfloor.store.keys.StoreKey;

/**
 * Moves a store of files into an empty PostgreSQL database: copies everything, then holds both against each other, row by row. The
 * files stay as they are, so that nothing is lost whatever happens; a database that a move was cut off in is refused by hubs, and the
 * next move begins there again. On the caller's thread, which must be none of the lanes.
 */
public final class StoreMove {
  private static final Logger LOG = LoggerFactory.getLogger(StoreMove.class);

  private final Path dir;
  private final StoreServer server;
  private final StoreLanes lanes;
  private final StoreRules rules;
  private final Clock clock;

  /**
   * How it went.
   *
   * @param same  whether the database holds what the files hold; else it was emptied again
   * @param lines what was compared, a line each
   */
  public record Result(boolean same, List<String> lines) {}

  /** @param dir the store's directory */
  public StoreMove(Path dir, StoreServer server, StoreLanes lanes, StoreRules rules, Clock clock) {
    this.dir = dir;
    this.server = server;
    this.lanes = lanes;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param progress hears how much of it is done, 0 to 1
   * @throws StoreHeldException a room has the store open
   * @throws StoreException     the database is not empty, or one of the two fails; what was copied is taken out again
   */
  public Result run(DoubleConsumer progress) {
    PgUrl url = PgUrl.parse(server.url(), server.password());
    try (FileStore store = FileStore.open(dir, lanes, rules, clock, (subject, sentence) -> LOG.info("{}: {}", subject, sentence))) {
      store.care().caughtUp().join();
      List<String> faults = store.care().verify().join();
      if (!faults.isEmpty()) {
        throw new StoreException("The store in " + dir + " is damaged (" + faults.get(0) + "): run 'watchfloor recover' first.", null);
      }
      try (Database database = PgStore.database(url)) {
        database.runFill(handle -> MoveTarget.take(handle, url.where()));
        database.write(handle -> MoveTarget.begin(handle, url.where()));
        return moved(store.insides(), database, progress);
      }
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StoreException(new Troubles(url.where(), Optional.empty()).sentence("take the store", e), e);
    }
  }

  private Result moved(FileStore.Insides source, Database database, DoubleConsumer progress) {
    try {
      copy(source, database, progress);
      Result result = new MoveCheck(source, database).result();
      database.write(result.same() ? MoveTarget::end : MoveTarget::empty);
      return result;
    } catch (RuntimeException e) {
      try {
        database.write(MoveTarget::empty);
      } catch (RuntimeException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private void copy(FileStore.Insides source, Database database, DoubleConsumer progress) {
    List<String> tables = source.database().read(TableCopy::tables);
    long all = source.database().read(handle -> tables.stream().mapToLong(table -> TableCopy.rows(handle, table)).sum());
    long[] done = {0};
    source.database().read(from -> {
      database.runFill(to -> {
        makeDays(source, from, to);
        TableCopy copy = new TableCopy(from, to);
        for (String table : tables) {
          copy.copy(table, rows -> {
            done[0] += rows;
            progress.accept(all == 0 ? 1 : (double) done[0] / all);
          });
        }
      });
      return null;
    });
    database.writeFill(to -> {
      state(source, to);
      keys(source, to);
      operations(source, to);
      new MoveOperations(source.journals().people(), OpLogDao.people(to)).copy();
      return null;
    });
    database.writeFill(to -> {
      seen(source, to);
      return null;
    });
  }

  private static void makeDays(FileStore.Insides source, Handle from, Handle to) {
    List<Day> days = new MentionDao(from, source.labels()).days().stream().map(MentionDay::day).toList();
    new PgDays().ensure(to, days);
  }

  private static void state(FileStore.Insides source, Handle to) {
    source.database().read(DeskState::read).write(to);
    MetaDao meta = new MetaDao(to);
    meta.put(PgStore.SECRET, HexFormat.of().formatHex(source.journals().secret().bytes()));
    meta.lastMention(source.lastMention());
  }

  private static void operations(FileStore.Insides source, Handle to) {
    OpLogDao log = new OpLogDao(to);
    MoveOperations move = new MoveOperations(source.journals().ops(), log);
    ChainWalk.Link end = move.copy();
    DeskState state = DeskState.read(to);
    long first = end.seq() == 0 ? state.lastOperation() : move.before();
    if (first > 0) {
      log.base(first, ChainedEntry.beginning());
    }
    if (state.lastOperation() > 0) {
      state.at(state.lastOperation(), end.hash()).write(to);
    }
  }

  private void keys(FileStore.Insides source, Handle to) {
    source.journals().opsKeys().force();
    PersonKeyDao keys = new PersonKeyDao(to);
    KeyExport.each(source.files().keys().resolve(Journals.OPS), source.key().map(known -> known.derive("persons", StoreKey.BYTES)), keys::copy);
  }

  /** What was ever seen, and the batches that a new hub's index is made from. */
  private void seen(FileStore.Insides source, Handle to) {
    MentionBatchDao batches = new MentionBatchDao(to, source.labels());
    SharedKeys keys = SharedKeys.of(source.journals().secret(), clock);
    List<Long> ids = new ArrayList<>();
    Consumer<List<Long>> add = some -> batches.add(new MentionBatchDao.Batch(batches.last() + 1, MentionBatchDao.NO_HUB, some, false));
    List<MentionDay> days = source.database().read(handle -> new MentionDao(handle, source.labels()).days());
    for (MentionDay day : days) {
      List<JudgedMention> page = new ArrayList<>();
      new MentionDao(to, source.labels()).each(day.day(), judged -> {
        page.add(judged);
        ids.add(judged.id());
        if (page.size() == MentionTail.BATCH) {
          batches.see(page, page.stream().map(one -> keys.fingerprints().of(one.mention().key())).toList());
          add.accept(List.copyOf(ids));
          page.clear();
          ids.clear();
        }
      });
      if (!page.isEmpty()) {
        batches.see(page, page.stream().map(one -> keys.fingerprints().of(one.mention().key())).toList());
        add.accept(List.copyOf(ids));
        ids.clear();
      }
    }
    seenInLog(source, batches);
  }

  /** Those of forgotten and withdrawn mentions too: they must not come in again. */
  private static void seenInLog(FileStore.Insides source, MentionBatchDao batches) {
    List<Long> ids = new ArrayList<>();
    List<Fingerprint> keys = new ArrayList<>();
    MentionTail tail = new MentionTail(source.journals().mentions(), new MentionCodec(source.journals().mentionKeys()));
    tail.behind(tail.start(), logged -> {
      ids.add(logged.id());
      keys.add(logged.key());
      if (ids.size() == MentionTail.BATCH) {
        batches.note(ids, keys);
        ids.clear();
        keys.clear();
      }
    });
    batches.note(ids, keys);
  }
}
