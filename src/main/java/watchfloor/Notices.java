package watchfloor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.wall.Notice;

/**
 * What is wrong with the room itself just now, for every wall and desk to say. Bounded: one notice a subject, and at most 20;
 * the oldest gives way. Safe from any thread.
 */
final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int MOST = 20;

  private final Clock clock;
  private final Map<String, Notice> bySubject = new LinkedHashMap<>();
  private volatile List<Notice> list = List.of();

  Notices(Clock clock) {
    this.clock = clock;
  }

  /** Says something about a subject until it is cleared; saying the same again changes nothing. */
  synchronized void say(String subject, String sentence) {
    Notice standing = bySubject.get(subject);
    if (standing != null && standing.sentence().equals(sentence)) {
      return;
    }
    LOG.error("{}", sentence);
    bySubject.remove(subject);
    bySubject.put(subject, new Notice(subject, sentence, clock.instant()));
    if (bySubject.size() > MOST) {
      bySubject.remove(bySubject.keySet().iterator().next());
    }
    list = List.copyOf(new ArrayList<>(bySubject.values()));
  }

  /** The subject is right again. */
  synchronized void clear(String subject) {
    if (bySubject.remove(subject) != null) {
      LOG.info("{}: right again", subject);
      list = List.copyOf(new ArrayList<>(bySubject.values()));
    }
  }

  /** Says the sentence, or clears the subject when it is empty. */
  void sayOrClear(String subject, String sentence) {
    if (sentence.isEmpty()) {
      clear(subject);
    } else {
      say(subject, sentence);
    }
  }

  /** The oldest first. */
  List<Notice> list() {
    return list;
  }
}
