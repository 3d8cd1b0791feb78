package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import watchfloor.Wiring;

/** Prints when the surge detector would have raised an alarm: over a series in a file, or over a center's last days. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    description = "Reads timestamp,value and prints the timestamps at which the surge detector would have raised an alarm; or, with --days, prints the alarms "
        + "of the center's last days, as it is set or as --sensitivity and --floor would have it. Changes nothing.")
public final class DetectVerb implements Callable<Integer> {
  private static final int MOST_DAYS = 366;

  private final Wiring wiring;

  @Spec private CommandSpec spec;

  @ParentCommand private RootVerb root;

  @Parameters(arity = "0..1", paramLabel = "SERIES", description = "The file to read.")
  private Path file;

  @Option(names = "--days", paramLabel = "N", description = "Looks at so many of the center's last days instead; its hub must not run.")
  private int days;

  @Option(names = "--sensitivity", paramLabel = "WORD", description = "With --days: low, normal or high, instead of what the center says.")
  private String sensitivity;

  @Option(names = "--floor", paramLabel = "N", description = "With --days: the least mentions in 15 minutes, instead of what the center says.")
  private Integer floor;

  @Option(names = "--json", description = "A line of JSON an alarm, for a series with the level and the usual one in mentions in five minutes.")
  private boolean json;

  public DetectVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    if ((file == null) == (days == 0) || days < 0 || days > MOST_DAYS || floor != null && floor < 1 || file != null && (sensitivity != null || floor != null)) {
      throw new ParameterException(
          spec.commandLine(), "detect needs a series, or --days from 1 to " + MOST_DAYS + " alone or with --sensitivity and a --floor of 1 or more");
    }
    return file != null
        ? wiring.detect(file, json)
        : wiring.preview(root.center(), days, new AlarmWish(Optional.ofNullable(sensitivity), Optional.ofNullable(floor)), json);
  }
}
