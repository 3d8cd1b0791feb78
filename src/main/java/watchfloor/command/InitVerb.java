package watchfloor.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import watchfloor.Wiring;

/** Writes a commented center for a brand to start from. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Writes a commented center: center.yaml, layouts/, styles/.")
public final class InitVerb implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(paramLabel = "DIR", description = "The new center's folder.")
  private Path folder;

  public InitVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.init(folder);
  }
}
