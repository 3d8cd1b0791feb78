package watchfloor.store;

import java.time.Instant;
import watchfloor.desk.Actor;
import watchfloor.journal.Entry;

/** The journal's line about the beginning of a hub's term, so that the chain says who was the hub when. */
final class TermEntry {
  static final String OPERATION = "term";
  private static final String META = "term";
  private static final byte VERSION = 1;

  private TermEntry() {}

  static Entry entry(long seq, Instant at, long term) {
    return new Entry(seq, at, Actor.ROOM.operator(), Actor.ROOM.station(), OPERATION, new ByteSink(16).put(VERSION).put(term).bytes());
  }

  static long term(Entry entry) {
    ByteSource source = new ByteSource(entry.payload());
    source.octet();
    return source.number();
  }

  /** The last one that the tables know of; the first where they know of none. */
  static long known(MetaDao meta) {
    return meta.find(META).map(Long::parseLong).orElse(StoreTerm.FIRST.number());
  }

  static void note(MetaDao meta, long term) {
    meta.put(META, Long.toString(term));
  }
}
