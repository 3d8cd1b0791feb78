package watchfloor.store;

import java.time.Instant;

/**
 * What is said of one day's table of mentions.
 *
 * @param mentions    how many it holds
 * @param digest      the sum of {@link RowHash} over them, modulo 2^64
 * @param lastWritten when the newest of them was written; removals do not move it
 */
record MentionDay(Day day, long mentions, long digest, Instant lastWritten) {}
