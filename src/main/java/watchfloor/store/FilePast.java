package watchfloor.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import watchfloor.journal.Place;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.Past;

/**
 * Reads mentions out of the tables by their number, up to the last one that the log held at the start. What the tables lacked of it then
 * is waited for: they are filled from the log in its order, so numbers only rise.
 */
final class FilePast implements Past {
  private final Function<Function<Handle, Page>, Page> reading;
  private final Labels labels;
  private final Place end;
  private final PastSpan span;
  private volatile long after;
  private volatile boolean done;

  /** @param place up to where the tables had the log before the mentions were read */
  record Page(Place place, List<JudgedMention> mentions) {}

  /**
   * @param reading runs a query
   * @param end     of the log
   * @param last    the number of the last mention in it
   */
  FilePast(Function<Function<Handle, Page>, Page> reading, Labels labels, Place end, long last, Instant from) {
    this.reading = reading;
    this.labels = labels;
    this.end = end;
    span = PastSpan.of(from, last);
    after = span.first() - 1;
    done = last < span.first();
  }

  @Override
  public List<JudgedMention> next() {
    if (done) {
      return List.of();
    }
    Page page = reading.apply(handle -> new Page(
        new MetaDao(handle).mentionLog().orElse(new Place(0, 0)), new MentionDao(handle, labels).after(after, PastSpan.PIECE)));
    List<JudgedMention> mentions = page.mentions();
    long reached = mentions.isEmpty() ? after : mentions.get(mentions.size() - 1).id();
    after = Math.max(after, reached);
    done = reached >= span.last() || mentions.size() < PastSpan.PIECE && page.place().compareTo(end) >= 0;
    return span.of(mentions);
  }

  @Override
  public boolean done() {
    return done;
  }

  @Override
  public int percent() {
    return PastSpan.percent(after - span.first(), span.last() - span.first());
  }
}
