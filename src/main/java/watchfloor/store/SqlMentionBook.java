package watchfloor.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Handle;
import watchfloor.intake.IntakeException;
import watchfloor.intake.MentionBook;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.MentionKey;

/**
 * Keeps mentions and their counts in a relational store, on the writer's lane; the caller waits until they are on disk: a batch that
 * is only committed is gone when the disk turns out to be full.
 */
final class SqlMentionBook implements MentionBook {
  private final Executor lane;
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;
  private volatile long lastId;

  SqlMentionBook(Executor lane, Database database, Labels labels, Troubles troubles) {
    this.lane = lane;
    this.database = database;
    this.labels = labels;
    this.troubles = troubles;
    this.lastId = database.read(SqlMentionBook::highestId);
  }

  private static long highestId(Handle handle) {
    long noted = new MetaDao(handle).find(MetaDao.LAST_MENTION).map(Long::parseLong).orElse(0L);
    return Math.max(noted, new MentionDao(handle, new Labels()).highestId());
  }

  @Override
  public long lastId() {
    return lastId;
  }

  @Override
  public List<JudgedMention> append(List<JudgedMention> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    try {
      return CompletableFuture.supplyAsync(() -> write(batch), lane).join();
    } catch (CompletionException e) {
      throw new IntakeException(troubles.sentence("write", e.getCause()), e.getCause());
    } catch (RejectedExecutionException e) {
      throw new IntakeException("The store is closed: start the program again to take in more.", e);
    }
  }

  private List<JudgedMention> write(List<JudgedMention> batch) {
    List<JudgedMention> fresh = database.write(handle -> insert(handle, batch));
    if (!fresh.isEmpty()) {
      database.force();
    }
    labels.kept();
    if (!fresh.isEmpty()) {
      lastId = Math.max(lastId, fresh.get(fresh.size() - 1).id());
    }
    return fresh;
  }

  private List<JudgedMention> insert(Handle handle, List<JudgedMention> batch) {
    MentionDao mentions = new MentionDao(handle, labels);
    Set<MentionKey> known = known(mentions, batch);
    List<JudgedMention> fresh = batch.stream().filter(judged -> !known.contains(judged.mention().key())).toList();
    if (!fresh.isEmpty()) {
      mentions.insert(fresh);
      new MinuteDao(handle).add(fresh);
      fresh.forEach(labels::note);
      labels.keep(handle);
      new MetaDao(handle).put(MetaDao.LAST_MENTION, Long.toString(fresh.get(fresh.size() - 1).id()));
    }
    return fresh;
  }

  /** One question a source, however many mentions it brought. */
  private static Set<MentionKey> known(MentionDao mentions, List<JudgedMention> batch) {
    Map<String, List<String>> bySource = new HashMap<>();
    for (JudgedMention judged : batch) {
      MentionKey key = judged.mention().key();
      bySource.computeIfAbsent(key.source(), source -> new ArrayList<>()).add(key.externalId());
    }
    Set<MentionKey> known = new HashSet<>();
    bySource.forEach(
        (source, ids) -> mentions.known(source, ids).forEach(id -> known.add(new MentionKey(source, id))));
    return known;
  }
}
