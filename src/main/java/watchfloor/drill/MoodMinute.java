package watchfloor.drill;

import java.time.Instant;

/**
 * What the simulated public felt in one minute.
 *
 * @param minute of the scenario, from 0
 * @param at     the room's time at its end
 * @param angry  mentions in an angry mood, at most {@code mentions}
 */
public record MoodMinute(int minute, Instant at, long mentions, long angry) {}
