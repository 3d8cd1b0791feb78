package watchfloor.store;

import java.util.concurrent.Executor;

/**
 * The threads that a store works on; each runs one task at a time, in order, and outlives the store.
 *
 * @param desk what the desks do: decided, written, confirmed
 * @param fill mentions on their way from the log into the tables
 * @param search what is indexed for searching
 * @param care   backups, retention and the next piece of a journal: what may take minutes
 */
public record StoreLanes(Executor desk, Executor fill, Executor search, Executor care) {}
