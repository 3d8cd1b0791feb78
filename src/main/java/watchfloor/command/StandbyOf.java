package watchfloor.command;

import java.util.Optional;

/**
 * How a hub's machine is started: as the hub, or as the standby of one.
 *
 * @param hub     the hub to follow, with whom to be there; empty to be the hub
 * @param listen  where to listen, {@code ADDRESS:PORT}; empty for what the center's file says
 * @param address where the hub can reach this standby, {@code HOST:PORT}; empty for the machine that the hub sees
 */
public record StandbyOf(Optional<HubGuest> hub, Optional<String> listen, Optional<String> address) {}
