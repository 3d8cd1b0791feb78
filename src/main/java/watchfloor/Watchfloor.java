package watchfloor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import watchfloor.command.CommandLines;
import watchfloor.command.Prompt;
import watchfloor.command.Terminal;

/**
 * The program's beginning: picks the clock, the environment and the terminal, and hands over to the command line.
 *
 * <p>It knows nothing of JavaFX: a main class that extends Application does not start from the class path.
 */
public final class Watchfloor {
  private Watchfloor() {}

  /** Ends the process with the exit code of the verb. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Terminal terminal = Terminal.ofProcess();
    Logs.quietTerminal(new FileOutputStream(FileDescriptor.err));
    Wiring wiring =
        new Wiring(Clock.systemUTC(), System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"), terminal);
    System.exit(CommandLines.run(wiring, wiring.storeCare(), wiring.peopleCare(), Prompt.ofProcess(), terminal, args));
  }
}
