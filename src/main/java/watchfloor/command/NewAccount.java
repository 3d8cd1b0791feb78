package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An account that is to be made, as the command line says it.
 *
 * @param role         its word
 * @param hours        such as {@code mon-fri 09:00-17:30}, empty for always
 * @param addresses    ranges with commas between them, empty for everywhere
 * @param passwordFile with the password in its first line; empty for one that is made up and shown
 */
public record NewAccount(String id, Optional<String> name, String team, String role, String hours, String addresses, Optional<Path> passwordFile) {}
