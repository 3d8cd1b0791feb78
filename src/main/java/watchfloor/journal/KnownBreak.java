package watchfloor.journal;

import java.time.Instant;

/**
 * A place where the chain was taken up anew on purpose, and why; the gap stays visible.
 *
 * @param segment the segment that begins with it
 * @param afterSeq the last entry that the journal itself had then
 * @param continuedAfter the entry after which it goes on
 * @param at when this was done
 * @param reason why, in a person's words
 */
public record KnownBreak(long segment, long afterSeq, long continuedAfter, Instant at, String reason) {}
