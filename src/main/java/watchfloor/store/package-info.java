/**
 * Keeps what came in and what people did, and loses none of it: journals that are forced before anything counts, and tables (H2)
 * that are made from them. The ports of intake, pulse and desk; no other room speaks SQL.
 *
 * <p>The packages below hold what a store is made of and know nothing of it: keys, what was seen before, checksums, search, and the
 * handling of files that these share. Start reading at {@link watchfloor.store.Store}; {@code Opening} is what happens at a start,
 * {@code DeskLane} and {@code Replay} are the way of an operation, {@code LoggedMentionBook} and {@code FillLane} that of a mention.
 */
package watchfloor.store;
