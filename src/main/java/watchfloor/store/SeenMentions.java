package watchfloor.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import watchfloor.journal.Place;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.seen.Fingerprints;
import watchfloor.store.seen.SeenKeys;
import watchfloor.store.seen.SeenMark;

/**
 * What was seen before, brought up to the log of mentions at a start: from its own files, and where those are behind or damaged
 * from the log, or from the tables and the log.
 *
 * @param lastId the highest number that a mention ever had, 0 for none
 */
record SeenMentions(SeenKeys keys, long lastId) {
  /** Twelve million keys take about a third of a gigabyte of memory. */
  private static final int MOST_KEYS = 12_000_000;

  static SeenMentions open(Path dir, Journals journals, Database database, Labels labels, MentionTail tail) {
    Place end = journals.mentions().end();
    SeenKeys keys = SeenKeys.open(dir, journals.secret(), MOST_KEYS, new SeenMark(end.segment(), end.offset()));
    try {
      return upToDate(keys, journals, database, labels, tail);
    } catch (RuntimeException e) {
      keys.close();
      throw e;
    }
  }

  private static SeenMentions upToDate(SeenKeys keys, Journals journals, Database database, Labels labels, MentionTail tail) {
    boolean kept = !database.read(handle -> new MentionDao(handle, labels).days()).isEmpty();
    Place from = keys.mark().map(mark -> new Place(mark.segment(), mark.offset())).orElseGet(tail::start);
    if (!keys.complete() || keys.mark().isEmpty() && kept) {
      from = database.read(handle -> new MetaDao(handle).mentionLog()).orElseGet(tail::start);
      keys.rebuild(new KeptKeys(database, labels, new Fingerprints(journals.secret())), new SeenMark(from.segment(), from.offset()));
    }
    long[] highest = {database.read(handle -> new MetaDao(handle).lastMention())};
    Place end = journals.mentions().end();
    List<Fingerprint> batch = new ArrayList<>();
    tail.behind(from, logged -> {
      highest[0] = Math.max(highest[0], logged.id());
      batch.add(logged.key());
      if (batch.size() >= MentionTail.BATCH) {
        keys.add(batch, Day.ofMention(logged.id()).number(), end.segment(), end.offset());
        batch.clear();
      }
    });
    if (!batch.isEmpty()) {
      keys.add(batch, Day.ofMention(highest[0]).number(), end.segment(), end.offset());
    }
    return new SeenMentions(keys, highest[0]);
  }
}
