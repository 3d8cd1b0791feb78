package watchfloor.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Shows the wall of a hub on another machine, on every monitor of this one. */
@Command(
    name = "wall",
    mixinStandardHelpOptions = true,
    description = "Shows the wall of a hub on another machine, on every monitor of this one. It comes back by itself when the hub was away.")
public final class WallVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @Mixin private GuestOptions guest;

  @Option(names = "--identify", description = "Shows on every monitor which one it is and what the layout puts there, and prints it.")
  private boolean identify;

  @Option(names = "--seconds", paramLabel = "S", description = "How long --identify shows that (default 15).")
  private int seconds = 15;

  @Option(names = "--install", description = "Has the wall start by itself with this user's desktop; without --hub, the room of --center.")
  private boolean install;

  @Option(names = "--layout", paramLabel = "NAME", description = "The wall's layout; else the center's own.")
  private String layout;

  @Option(names = "--theme", paramLabel = "NAME", description = "The colours of this wall: dark, light or contrast; else the center's own.")
  private String theme;

  public WallVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    if (identify) {
      return wiring.identify(root.center(), guest.guest(), Optional.ofNullable(layout), Duration.ofSeconds(Math.max(1, seconds)));
    }
    return install
        ? wiring.install(root.center(), guest.guest(), Optional.ofNullable(layout))
        : wiring.wall(guest.guest(), Optional.ofNullable(layout), Optional.ofNullable(theme));
  }
}
