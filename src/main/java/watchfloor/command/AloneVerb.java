package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Lets a hub go on that lost its standby. */
@Command(
    name = "alone",
    mixinStandardHelpOptions = true,
    description = "Lets the hub that runs here go on without the standby that it lost. See first that the standby does not take over.")
public final class AloneVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @Option(names = "--other-is-gone", description = "The machine that this store was handed over to is gone for good; what was done there is lost.")
  private boolean otherIsGone;

  public AloneVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.alone(root.center(), otherIsGone);
  }
}
