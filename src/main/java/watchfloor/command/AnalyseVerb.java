package watchfloor.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Prints what the analysis makes of each post of a file, and stores nothing. */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = "Prints id, language, sentiment, score, issue, confidence, urgency, personal data and cluster of each post of a file; stores nothing.")
public final class AnalyseVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @Parameters(paramLabel = "FILE", description = "The file to read.")
  private Path file;

  @Option(names = "--columns", paramLabel = "a,b,...", description = "Names the columns by place, as ingest does.")
  private String columns = "";

  @Option(names = "--format", paramLabel = "F", description = "tsv (the default), csv or json (a line each).")
  private Format format = Format.tsv;

  /** How each judgement is printed. */
  public enum Format {
    tsv,
    csv,
    json
  }

  public AnalyseVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    return wiring.analyse(root.center(), file, columns, format.name());
  }
}
