package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Makes the standby that runs over a center the hub. */
@Command(
    name = "take-over",
    mixinStandardHelpOptions = true,
    description = "Makes the standby that runs here the hub. A hub that answers is ended first, with nothing lost; of one that does not, say that it is off.")
public final class TakeOverVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @Option(names = "--hub-is-off", description = "Somebody has made sure, at its machine, that the hub is off or has no network.")
  private boolean hubIsOff;

  @Option(names = "--although-behind", description = "Also where the standby lacks something that the hub acknowledged; that is lost.")
  private boolean behind;

  public TakeOverVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.takeOver(root.center(), hubIsOff, behind);
  }
}
