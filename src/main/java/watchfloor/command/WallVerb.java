package watchfloor.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import watchfloor.Wiring;

/** Shows the wall of a hub on another machine, on every monitor of this one. */
@Command(
    name = "wall",
    mixinStandardHelpOptions = true,
    description = "Shows the wall of a hub on another machine, on every monitor of this one. It comes back by itself when the hub was away.")
public final class WallVerb implements Callable<Integer> {
  private final Wiring wiring;

  @Mixin private GuestOptions guest;

  @Option(names = "--layout", paramLabel = "NAME", description = "The wall's layout; else the center's own.")
  private String layout;

  public WallVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.wall(guest.guest(), Optional.ofNullable(layout));
  }
}
