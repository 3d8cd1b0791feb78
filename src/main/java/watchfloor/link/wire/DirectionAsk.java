package watchfloor.link.wire;

import watchfloor.wall.DirectionChange;

/**
 * A wish for the wall, as it is put to the hub.
 *
 * @param version of the direction that the person saw when they decided; below 0 where it does not matter
 */
public record DirectionAsk(long version, DirectionChange change) {}
