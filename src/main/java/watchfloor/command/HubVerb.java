package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Runs the hub alone: sources, store, alarms and outbox, for walls and desks on other machines. */
@Command(
    name = "hub",
    mixinStandardHelpOptions = true,
    description = "Runs the hub alone, for walls and desks on other machines, until it is stopped. The center's file says where it listens.")
public final class HubVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  public HubVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.hub(root.center());
  }
}
