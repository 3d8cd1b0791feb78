package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Reads everything the center is made of and names each fault. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads the center, its layouts and styles and names each fault with file and line, and each missing font.")
public final class CheckVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  public CheckVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.check(root.center());
  }
}
