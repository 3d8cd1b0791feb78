package watchfloor.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.Past;

/**
 * Reads mentions batch by batch, from the last one that the counts hold backwards: what is committed later has a later batch, whichever
 * hub kept it, and no transaction stays open.
 */
final class PgPast implements Past {
  private static final int BATCHES = 64;

  private final Reading reading;
  private final Labels labels;
  private final PastSpan span;
  private final Deque<List<Long>> batches = new ArrayDeque<>();
  private long upTo;
  private boolean allBatches;
  private volatile long newest;
  private volatile long reached;
  private volatile boolean done;

  /** Runs a query. */
  interface Reading {
    <T> T run(Function<Handle, T> query);
  }

  /** @param upTo the last batch that is of the past */
  PgPast(Reading reading, Labels labels, long upTo, Instant from) {
    this.reading = reading;
    this.labels = labels;
    this.upTo = upTo;
    span = PastSpan.of(from, Long.MAX_VALUE);
  }

  /** What was read is noted only when all of it was: a read that fails is asked for again as it was. */
  @Override
  public List<JudgedMention> next() {
    if (done) {
      return List.of();
    }
    if (batches.isEmpty() && !allBatches) {
      note(reading.run(handle -> {
        labels.refresh(handle);
        return new MentionBatchDao(handle, labels).upTo(upTo, BATCHES);
      }));
    }
    List<List<Long>> taken = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (List<Long> batch : batches) {
      if (!ids.isEmpty() && ids.size() + batch.size() > PastSpan.PIECE) {
        break;
      }
      taken.add(batch);
      ids.addAll(batch);
    }
    List<JudgedMention> mentions = ids.isEmpty() ? List.of() : reading.run(handle -> new MentionBatchDao(handle, labels).mentions(ids));
    taken.forEach(batch -> batches.poll());
    ids.stream().mapToLong(id -> id).min().ifPresent(least -> {
      newest = newest == 0 ? least : newest;
      reached = least;
    });
    done = batches.isEmpty() && allBatches;
    return span.of(mentions);
  }

  /** Hubs' numbers rise with the time, each by its own clock: where a whole stretch of batches came too early, so did all before. */
  private void note(List<MentionBatchDao.Batch> more) {
    allBatches = more.size() < BATCHES || more.stream().allMatch(batch -> batch.ids().stream().allMatch(id -> id < span.first()));
    more.stream().map(MentionBatchDao.Batch::ids).filter(ids -> ids.stream().anyMatch(id -> id >= span.first())).forEach(batches::add);
    if (!more.isEmpty()) {
      upTo = more.get(more.size() - 1).no() - 1;
    }
  }

  @Override
  public boolean done() {
    return done;
  }

  @Override
  public int percent() {
    return PastSpan.percent(newest - reached, newest - span.first());
  }
}
