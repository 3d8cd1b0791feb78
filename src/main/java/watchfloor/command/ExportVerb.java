package watchfloor.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes what the store knows of a stretch of time into a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes what the store knows of a stretch of time into a file.")
public final class ExportVerb implements Callable<Integer> {
  private final StoreCare care;

  @ParentCommand private RootVerb root;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      required = true,
      converter = WhenConverter.class,
      description = "The first moment: 2026-11-01T08:00 in the center's zone, 2026-11-01 (the beginning of the day), or 2026-11-01T07:00:00Z.")
  private When from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      required = true,
      converter = WhenConverter.class,
      description = "The moment at which the stretch is over: --from 2026-11-01 --to 2026-12-01 is November.")
  private When to;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  private Path out;

  @Option(names = "--format", paramLabel = "F", description = "csv (the default), or json (a line each).")
  private ExportFormat format = ExportFormat.csv;

  public ExportVerb(StoreCare care) {
    this.care = care;
  }

  @Override
  public Integer call() throws Exception {
    return care.export(root.center(), from, to, out, format);
  }
}
