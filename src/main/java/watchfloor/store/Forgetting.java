package watchfloor.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import watchfloor.desk.Actor;
import watchfloor.journal.Entry;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.PersonPrints;

/**
 * The journal's line about a forgotten person: who asked and when, and of the person nothing but a fingerprint that only this
 * store can make, so that a replay erases again what an older copy of the tables still holds.
 */
final class Forgetting {
  static final String OPERATION = "forget";
  private static final byte VERSION = 1;

  private Forgetting() {}

  static Entry entry(long seq, java.time.Instant at, Actor by, Set<Fingerprint> persons) {
    ByteSink sink = new ByteSink(64);
    sink.put(VERSION).put(persons.size());
    persons.forEach(person -> sink.put(person.high()).put(person.low()));
    return new Entry(seq, at, by.operator(), by.station(), OPERATION, sink.bytes());
  }

  static Set<Fingerprint> persons(Entry entry) {
    ByteSource source = new ByteSource(entry.payload());
    source.octet();
    Set<Fingerprint> persons = new HashSet<>();
    for (int left = source.integer(); left > 0; left--) {
      persons.add(new Fingerprint(source.number(), source.number()));
    }
    return persons;
  }

  /** Whether somebody is among them. */
  static Predicate<String> among(Set<Fingerprint> persons, PersonPrints prints) {
    return person -> persons.contains(prints.of(person));
  }
}
