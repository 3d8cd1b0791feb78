package watchfloor.store.seen;

import watchfloor.store.keys.Fingerprint;

/**
 * A mention of the log, as the table of seen keys is made anew from it.
 *
 * @param day when it arrived, in days since 1970-01-01
 */
public record SeenEntry(Fingerprint key, long day) {}
