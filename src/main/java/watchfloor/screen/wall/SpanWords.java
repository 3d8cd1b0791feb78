package watchfloor.screen.wall;

import java.time.Duration;
import watchfloor.screen.Texts;

/** A length of time as a figure and its unit, so that each can have its own size. Pure. */
record SpanWords(String amount, String unit) {
  private static final long UP_TO = 100;

  static SpanWords of(Duration time, Texts texts) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < UP_TO) {
      return new SpanWords(texts.number(seconds), texts.of("tile.unit.s"));
    }
    return time.toMinutes() < UP_TO
        ? new SpanWords(texts.number(time.toMinutes()), texts.of("tile.unit.min"))
        : new SpanWords(texts.number(time.toHours()), texts.of("tile.unit.h"));
  }

  String both() {
    return amount + " " + unit;
  }
}
