package watchfloor.pulse;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The alarms of a room and what people do about them, wherever they are kept. Any thread; nothing here waits. */
public interface AlarmBook {
  /** Three are told one by one; what rings beyond them is told together. */
  int TOLD = 3;

  /** The active ones first, then what ended in the last two hours or is silenced, newest first; at most 40. */
  List<Alarm> now();

  /**
   * Asks for a change.
   *
   * @param by the person's name; a book elsewhere puts the name of whoever signed in
   */
  CompletableFuture<AlarmOutcome> propose(AlarmChange change, String by);

  /** Those that ring and are told one by one: the three with the most mentions. */
  static List<Alarm> told(List<Alarm> alarms) {
    return ringing(alarms).stream().limit(TOLD).toList();
  }

  /** Those that ring beyond them. */
  static List<Alarm> together(List<Alarm> alarms) {
    return ringing(alarms).stream().skip(TOLD).toList();
  }

  private static List<Alarm> ringing(List<Alarm> alarms) {
    return alarms.stream().filter(Alarm::rings).sorted((a, b) -> Integer.compare(b.mentions(), a.mentions())).toList();
  }
}
