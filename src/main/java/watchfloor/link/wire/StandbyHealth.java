package watchfloor.link.wire;

/**
 * How far a standby is behind its hub.
 *
 * @param state      standby: it has everything that was acknowledged; behind: not yet; failed: it cannot follow
 * @param sentence   the same for a person
 * @param operations entries of the journal of what people did that it lacks
 * @param bytes      of all logs
 * @param seconds    since it last heard of the hub
 */
public record StandbyHealth(String state, String sentence, long operations, long bytes, long seconds) {}
