package watchfloor.store;

import java.time.Instant;

/**
 * One line of the journal of what people did, readable.
 *
 * @param operation such as claim, send or forget
 * @param item      the item that it was done to, 0 for none
 * @param detail    what was said: the mention, the note, the answer, the network's reply; {@code [forgotten]} where its person is
 * @param hash      the chain's hash at this line, in hex: whoever holds it can prove that nothing before it was changed
 */
public record AuditLine(long seq, Instant at, String actor, String station, String operation, long item, String detail, String hash) {}
