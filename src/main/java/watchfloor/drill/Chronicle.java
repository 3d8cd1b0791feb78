package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a performance did, for its assessment. Bounded: what comes after the last line that fits is counted only. One thread. */
final class Chronicle {
  private static final int MOST_EVENTS = 20_000;
  private static final int MOST_MINUTES = 24 * 60;

  private final List<DrillEvent> events = new ArrayList<>();
  private final List<MoodMinute> minutes = new ArrayList<>();
  private long mentions;
  private long angry;

  void write(DrillEvent event) {
    if (events.size() < MOST_EVENTS) {
      events.add(event);
    }
  }

  void count(Said said) {
    mentions++;
    angry += said.angry() ? 1 : 0;
  }

  /** A minute of the scenario is over. */
  void minuteOver(Duration position, Instant at) {
    if (minutes.size() < MOST_MINUTES) {
      minutes.add(new MoodMinute((int) position.toMinutes() - 1, at, mentions, angry));
    }
    mentions = 0;
    angry = 0;
  }

  Timeline timeline() {
    return new Timeline(events, minutes);
  }
}
