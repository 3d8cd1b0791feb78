package watchfloor.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import watchfloor.journal.Place;
import watchfloor.store.keys.Fingerprint;

/** What the store knows about itself, by name. */
final class MetaDao {
  private static final String LAST_MENTION = "last-mention-id";
  static final String MENTION_LOG = "mention-log-place";
  private static final String FORGETTING = "forgetting";

  private final Handle handle;

  MetaDao(Handle handle) {
    this.handle = handle;
  }

  Optional<String> find(String name) {
    return handle.createQuery("SELECT content FROM meta WHERE name = ?").bind(0, name).mapTo(String.class).findOne();
  }

  void put(String name, String content) {
    if (handle.execute("UPDATE meta SET content = ? WHERE name = ?", content, name) == 0) {
      handle.execute("INSERT INTO meta (name, content) VALUES (?, ?)", name, content);
    }
  }

  /** Whose forgetting was begun and is not finished. */
  Set<Fingerprint> forgetting() {
    Set<Fingerprint> persons = new HashSet<>();
    for (String print : find(FORGETTING).orElse("").split(" ")) {
      if (!print.isEmpty()) {
        persons.add(Fingerprint.parse(print));
      }
    }
    return persons;
  }

  /** Notes that the forgetting of some persons was begun. */
  void forgetting(Set<Fingerprint> persons) {
    Set<Fingerprint> all = forgetting();
    all.addAll(persons);
    putForgetting(all);
  }

  /** Notes that the forgetting of some persons is finished; tells how many are left. */
  int forgot(Set<Fingerprint> persons) {
    Set<Fingerprint> left = forgetting();
    left.removeAll(persons);
    putForgetting(left);
    return left.size();
  }

  private void putForgetting(Set<Fingerprint> persons) {
    put(FORGETTING, persons.stream().map(Fingerprint::text).collect(Collectors.joining(" ")));
  }

  /** Up to where the tables have the log of mentions; empty where they have nothing of it. */
  Optional<Place> mentionLog() {
    return find(MENTION_LOG).map(MetaDao::place);
  }

  void mentionLog(Place place) {
    put(MENTION_LOG, text(place));
  }

  static String text(Place place) {
    return place.segment() + ":" + place.offset();
  }

  static Place place(String text) {
    int colon = text.indexOf(':');
    return new Place(Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
  }

  /** The highest number of a mention that the tables ever had, 0 for none. */
  long lastMention() {
    return find(LAST_MENTION).map(Long::parseLong).orElse(0L);
  }

  void lastMention(long id) {
    put(LAST_MENTION, Long.toString(id));
  }
}
