package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import watchfloor.Wiring;

/** Rehearses the bad day: lists scenarios, plays one, reports on one that was played. */
@Command(name = "drill", mixinStandardHelpOptions = true, description = "Rehearses the bad day in a room of its own, from which nothing leaves.")
public final class DrillVerb implements Callable<Integer> {
  private final Wiring wiring;

  @Spec private CommandSpec spec;

  @ParentCommand private RootVerb root;

  private DrillVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  /** The verb with everything below it. */
  static CommandLine with(Wiring wiring) {
    return new CommandLine(new DrillVerb(wiring)).addSubcommand(new Listing()).addSubcommand(new Run()).addSubcommand(new Report());
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "drill what? Say drill list, run or report");
  }

  /** Names the scenarios. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Names the scenarios: those of the program and the center's own.")
  static final class Listing implements Callable<Integer> {
    @ParentCommand private DrillVerb drill;

    @Option(names = "--json", description = "Prints JSON: name, title, minutes.")
    private boolean json;

    @Override
    public Integer call() {
      return drill.wiring.drillList(drill.root.center(), json);
    }
  }

  /** Plays one. */
  @Command(name = "run", mixinStandardHelpOptions = true, description = "Plays a drill, and writes the after-action report.")
  static final class Run implements Callable<Integer> {
    private static final double FASTEST = 600;

    @Spec private CommandSpec spec;

    @ParentCommand private DrillVerb drill;

    @Parameters(paramLabel = "SCENARIO", description = "One that 'drill list' names.")
    private String scenario;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "1", description = "Minutes of the scenario in one of ours, up to 600 (${DEFAULT-VALUE}).")
    private double speed;

    @Option(names = "--headless", description = "Without windows, with scripted operators.")
    private boolean headless;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another figure, other words (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes too.")
    private Path out;

    @Override
    public Integer call() throws Exception {
      if (!(speed > 0 && speed <= FASTEST)) {
        throw new ParameterException(spec.commandLine(), "--speed goes from above 0 to 600");
      }
      return drill.wiring.drillRun(drill.root.center(), scenario, speed, headless, seed, Optional.ofNullable(out));
    }
  }

  /** Reports on one. */
  @Command(name = "report", mixinStandardHelpOptions = true, description = "Writes the after-action report of a drill again.")
  static final class Report implements Callable<Integer> {
    @ParentCommand private DrillVerb drill;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "That of the drill; else the newest.")
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes too.")
    private Path out;

    @Override
    public Integer call() throws Exception {
      return drill.wiring.drillReport(drill.root.center(), Optional.ofNullable(folder), Optional.ofNullable(out));
    }
  }
}
