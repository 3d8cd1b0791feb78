package watchfloor.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Runs the room: sources, store, wall and desk in one process, until it is stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the room: wall and desk in one process. Without a display it draws off-screen and writes pictures.")
public final class RunVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @Option(names = "--layout", paramLabel = "NAME", description = "The wall's layout; else the center's own.")
  private String layout;

  public RunVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.run(root.center(), Optional.ofNullable(layout));
  }
}
