package watchfloor.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import watchfloor.mention.JudgedMention;
import watchfloor.store.seen.Fingerprints;
import watchfloor.store.seen.SeenEntry;

/** The keys of every mention that the tables hold, in the order in which they came in, read a page at a time. For one thread. */
final class KeptKeys implements Iterator<SeenEntry> {
  private static final int PAGE = 5_000;

  private final Database database;
  private final Labels labels;
  private final Fingerprints fingerprints;
  private Iterator<JudgedMention> page = List.<JudgedMention>of().iterator();
  private long last = Long.MIN_VALUE;
  private boolean over;

  KeptKeys(Database database, Labels labels, Fingerprints fingerprints) {
    this.database = database;
    this.labels = labels;
    this.fingerprints = fingerprints;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !over) {
      List<JudgedMention> next = database.read(handle -> new MentionDao(handle, labels).after(last, PAGE));
      over = next.size() < PAGE;
      page = next.iterator();
    }
    return page.hasNext();
  }

  @Override
  public SeenEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("every kept mention was read");
    }
    JudgedMention judged = page.next();
    last = judged.id();
    return new SeenEntry(fingerprints.of(judged.mention().key()), Day.ofMention(last).number());
  }
}
