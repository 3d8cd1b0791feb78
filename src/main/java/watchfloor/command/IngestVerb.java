package watchfloor.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import watchfloor.Wiring;

/** Reads posts from files: into the store at full speed, or onto the wall at a multiple of their own. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads posts (csv, tsv, ndjson, gz too) into the store, or plays them onto the wall by their own time stamps.")
public final class IngestVerb implements Callable<Integer> {
  private static final String MAX = "max";

  private final Wiring wiring;

  @Spec private CommandSpec spec;

  @ParentCommand private RootVerb root;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to read.")
  private List<Path> files;

  @Option(
      names = "--columns",
      paramLabel = "a,b,...",
      description = "Names the columns by place: id, time, brand, author, followers, channel, language, text, thread, repost_of; - for one to skip.")
  private String columns = "";

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      description = "Plays the posts onto a wall at N times their own pace, in a store of its own; max (the default) reads them into the store.")
  private String speed = MAX;

  @Option(names = "--json", description = "Prints the result as one line of JSON.")
  private boolean json;

  public IngestVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    if (speed.equals(MAX)) {
      return wiring.ingest(root.center(), files, columns, json);
    }
    return wiring.replay(root.center(), files, columns, pace());
  }

  private double pace() {
    try {
      double pace = Double.parseDouble(speed);
      if (pace > 0 && pace <= 1_000_000) {
        return pace;
      }
    } catch (NumberFormatException notANumber) {
      throw new ParameterException(spec.commandLine(), "--speed takes a number above 0, or max: '" + speed + "'", notANumber);
    }
    throw new ParameterException(spec.commandLine(), "--speed takes a number above 0, up to a million, or max: '" + speed + "'");
  }
}
