package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how a wall or a desk comes to its hub. */
final class GuestOptions {
  @Option(names = "--hub", paramLabel = "HOST[:PORT][,...]", description = "Where the hub is, and behind commas where its standby is; else one is looked for on the local network.")
  private String hub;

  @Option(names = "--as", paramLabel = "ID", description = "As whom to sign in.")
  private String id;

  @Option(names = "--password-file", paramLabel = "FILE", description = "A file that only its owner can read, with the password in its first line.")
  private Path passwordFile;

  @Option(names = "--fingerprint", paramLabel = "HEX", description = "The hub's fingerprint as the hub shows it, for the first contact.")
  private String fingerprint;

  HubGuest guest() {
    return new HubGuest(Optional.ofNullable(hub), Optional.ofNullable(id), Optional.ofNullable(passwordFile), Optional.ofNullable(fingerprint));
  }
}
