package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import watchfloor.Wiring;

/** Opens a desk of a hub on another machine. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = "Opens a desk of a hub on another machine. It asks who sits there, unless --as and --password-file say so.")
public final class DeskVerb implements Callable<Integer> {
  private final Wiring wiring;

  @Mixin private GuestOptions guest;

  public DeskVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.desk(guest.guest());
  }
}
