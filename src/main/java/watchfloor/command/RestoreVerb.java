package watchfloor.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings the store back to what it was at a moment. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Brings the store back from a backup and the journal; without an option, from the newest sound backup to the journal's end.")
public final class RestoreVerb implements Callable<Integer> {
  /** A name, never a path: it may not lead out of the folder of backups. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,199}");

  private final StoreCare care;

  @Spec private CommandSpec spec;

  @ParentCommand private RootVerb root;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = WhenConverter.class,
      description = "Up to that moment: 2026-11-24T14:05 in the center's zone, 2026-11-24 (the beginning of the day), or 2026-11-24T14:05:00Z.")
  private When to;

  @Option(names = "--backup", paramLabel = "NAME", description = "Begins from that backup, named as 'backup --list' names it.")
  private String backup;

  public RestoreVerb(StoreCare care) {
    this.care = care;
  }

  @Override
  public Integer call() throws Exception {
    if (backup != null && !NAME.matcher(backup).matches()) {
      throw new ParameterException(spec.commandLine(), "--backup takes a name that 'backup --list' shows: '" + backup + "'");
    }
    return care.restore(root.center(), Optional.ofNullable(to), Optional.ofNullable(backup));
  }
}
