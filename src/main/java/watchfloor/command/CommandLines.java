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
    return execute(verbs(wiring), wiring, terminal, args);
  }

  /**
   * Runs one command line to its end, with the verbs about the store.
   *
   * @param prompt asks before something is done that cannot be taken back
   */
  public static int run(Wiring wiring, StoreCare care, PeopleCare people, Prompt prompt, Terminal terminal, String... args) {
    CommandLine line = verbs(wiring)
        .addSubcommand(new BackupVerb(care))
        .addSubcommand(new RestoreVerb(care))
        .addSubcommand(new RecoverVerb(care))
        .addSubcommand(new MoveStoreVerb(care))
        .addSubcommand(new ExportVerb(care))
        .addSubcommand(new ForgetVerb(care, prompt, terminal))
        .addSubcommand(OperatorVerb.with(people));
    return execute(line, wiring, terminal, args);
  }

  private static CommandLine verbs(Wiring wiring) {
    return new CommandLine(new RootVerb(wiring))
        .addSubcommand(new RunVerb(wiring))
        .addSubcommand(new HubVerb(wiring))
        .addSubcommand(new TakeOverVerb(wiring))
        .addSubcommand(new AloneVerb(wiring))
        .addSubcommand(new WallVerb(wiring))
        .addSubcommand(new DeskVerb(wiring))
        .addSubcommand(new InitVerb(wiring))
        .addSubcommand(new CheckVerb(wiring))
        .addSubcommand(new IngestVerb(wiring))
        .addSubcommand(new AnalyseVerb(wiring))
        .addSubcommand(new DetectVerb(wiring))
        .addSubcommand(new TeachVerb(wiring))
        .addSubcommand(new WhyVerb(wiring))
        .addSubcommand(new SnapshotVerb(wiring))
        .addSubcommand(DrillVerb.with(wiring))
        .addSubcommand(new BenchVerb(wiring));
  }

  /** What is set here holds for the verbs that were added before. An argument like @ana is a handle, never a file of arguments. */
  private static int execute(CommandLine line, Wiring wiring, Terminal terminal, String... args) {
    return line
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(true)
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          terminal.say(wiring.sentence(failure));
          return FAILED;
        })
        .setParameterExceptionHandler((failure, rest) -> {
          terminal.say(failure.getMessage());
          terminal.say("'" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help' shows how it is used.");
          return WRONG_USAGE;
        })
        .execute(args);
  }
}
