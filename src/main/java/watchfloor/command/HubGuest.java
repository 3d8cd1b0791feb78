package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a wall or a desk comes to its hub, as the command line says it.
 *
 * @param hub          where it is; empty to look for one on the local network
 * @param id           as whom to sign in
 * @param passwordFile a file that only its owner can read, with the password in its first line
 * @param fingerprint  the hub's, as the hub shows it
 */
public record HubGuest(Optional<String> hub, Optional<String> id, Optional<Path> passwordFile, Optional<String> fingerprint) {}
