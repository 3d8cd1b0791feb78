package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Runs the hub alone: sources, store, alarms and outbox, for walls and desks on other machines. Or follows one, ready to take over. */
@Command(
    name = "hub",
    mixinStandardHelpOptions = true,
    description = "Runs the hub alone, for walls and desks on other machines, until it is stopped. The center's file says where it listens. "
        + "With --standby it follows a hub on another machine instead, ready to take over.")
public final class HubVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @Option(names = "--standby", paramLabel = "HOST[:PORT]", description = "Follows the hub there, into an empty folder (--center), until 'take-over'.")
  private String standby;

  @Option(names = "--as", paramLabel = "ID", description = "As whom the standby signs in: an administrator.")
  private String id;

  @Option(names = "--password-file", paramLabel = "FILE", description = "A file that only its owner can read, with the password in its first line.")
  private Path passwordFile;

  @Option(names = "--fingerprint", paramLabel = "HEX", description = "The hub's fingerprint as the hub shows it, for the first contact.")
  private String fingerprint;

  @Option(names = "--listen", paramLabel = "ADDRESS:PORT", description = "Where to listen, instead of what the center's file says.")
  private String listen;

  @Option(names = "--address", paramLabel = "HOST:PORT", description = "Where the hub can reach this standby, if not at the machine that it sees.")
  private String address;

  public HubVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    Optional<HubGuest> hub = Optional.ofNullable(standby)
        .map(named -> new HubGuest(Optional.of(named), Optional.ofNullable(id), Optional.ofNullable(passwordFile), Optional.ofNullable(fingerprint)));
    return wiring.hub(root.center(), new StandbyOf(hub, Optional.ofNullable(listen), Optional.ofNullable(address)));
  }
}
