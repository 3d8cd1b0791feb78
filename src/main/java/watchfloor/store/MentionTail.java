package watchfloor.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalDamage;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Place;
import watchfloor.journal.Written;

/** Reads what the log of mentions holds behind a place, in order. Safe from any thread. */
final class MentionTail {
  /** As many mentions as one entry of the log can hold. */
  static final int BATCH = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(MentionTail.class);

  private final Journal log;
  private final MentionCodec codec;

  MentionTail(Journal log, MentionCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  /** Where the log begins. */
  Place start() {
    return Places.start(log);
  }

  /** Where the log ends. */
  Place end() {
    return log.end();
  }

  void behind(Place place, Consumer<LoggedMention> each) {
    try (JournalReader reader = log.reader(Places.from(log, place))) {
      Optional<Written> written = sound(reader);
      while (written.isPresent()) {
        if (written.get().entry().operation().equals(LoggedMentionBook.MENTIONS)) {
          codec.decode(written.get().entry().payload()).forEach(each);
        }
        written = sound(reader);
      }
    }
  }

  /** What is damaged is passed over here: whoever fills the tables tells of it. */
  private static Optional<Written> sound(JournalReader reader) {
    while (true) {
      try {
        return reader.next();
      } catch (JournalDamage damaged) {
        LOG.warn("mentions are passed over: {}", damaged.getMessage());
        reader.skipDamage();
      }
    }
  }
}
