package watchfloor.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Teaches the center's analysis from labelled posts, or says what its teaching is worth, or takes it back. */
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    description = "Learns from labelled posts (id, sentiment, issue, text; csv or tsv) into the center's model, and prints what changed.")
public final class TeachVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(names = "--columns", paramLabel = "a,b,...", description = "Names the columns by place: id, sentiment, issue, text, language; - for one to skip.")
  private String columns = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Where --base writes the model (default: base.model).")
  private Path out = Path.of("base.model");

  /** One of these. */
  static final class What {
    @Parameters(paramLabel = "FILE", description = "The labelled posts.")
    private Path file;

    @Option(names = "--compare", description = "Prints how often sentiment and issue are right before and after teaching, on posts held back.")
    private boolean compare;

    @Option(names = "--roll-back", paramLabel = "TIME", converter = WhenConverter.class, description = "Takes back what was taught after that time.")
    private When rollBack;

    @Option(names = "--base", paramLabel = "DIR", description = "Makes the model that comes with the program, from the data in that folder.")
    private Path base;
  }

  public TeachVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    if (what.base != null) {
      return wiring.teachBase(what.base, out);
    }
    if (what.compare) {
      return wiring.teachCompare(root.center());
    }
    return what.file == null ? wiring.teachRollBack(root.center(), what.rollBack) : wiring.teach(root.center(), what.file, columns);
  }
}
