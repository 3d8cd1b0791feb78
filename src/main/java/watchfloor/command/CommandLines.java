package watchfloor.command;

import picocli.CommandLine;
import watchfloor.Wiring;

/**
 * The command line: finds the verb, runs it, and turns what went wrong into one plain sentence and an exit code: 0 done, 1 it
 * failed, 2 wrong usage, 3 done but something needs a person.
 */
public final class CommandLines {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private CommandLines() {}

  /** Runs one command line to its end and gives its exit code. */
  public static int run(Wiring wiring, Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new RootVerb(wiring))
        .addSubcommand(new RunVerb(wiring))
        .addSubcommand(new InitVerb(wiring))
        .addSubcommand(new CheckVerb(wiring))
        .addSubcommand(new IngestVerb(wiring))
        .addSubcommand(new AnalyseVerb(wiring))
        .addSubcommand(new SnapshotVerb(wiring))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          terminal.say(wiring.sentence(failure));
          return FAILED;
        })
        .setParameterExceptionHandler((failure, rest) -> {
          terminal.say(failure.getMessage());
          terminal.say("'" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help' shows how it is used.");
          return WRONG_USAGE;
        });
    return line.execute(args);
  }
}
