package watchfloor.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import watchfloor.Wiring;
import watchfloor.bench.AnalysisBench;
import watchfloor.bench.BenchSize;
import watchfloor.bench.LinkBench;
import watchfloor.bench.StoreBench;
import watchfloor.screen.bench.WallBench;

/** Measures this program on this machine, beside its bare peers. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures this program on this machine beside its bare peers, a line a figure; 3 when a goal is missed.")
public final class BenchVerb implements Callable<Integer> {
  private static final List<String> NAMES =
      Stream.concat(
              Stream.of("", StoreBench.NAME, LinkBench.NAME, WallBench.NAME, AnalysisBench.NAME),
              StoreBench.PARTS.stream().map(part -> StoreBench.NAME + "." + part))
          .toList();

  private final Wiring wiring;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1", paramLabel = "NAME",
      description = "What to measure: store, link, wall or analysis, or one part of the store such as store.ingest. Everything where none is named.")
  private String name = "";

  @Option(names = "--json", description = "Prints each figure as one line of JSON.")
  private boolean json;

  @Option(names = "--dir", paramLabel = "DIR", description = "The disk to measure: a folder is made in there and removed. Else the system's for temporary files.")
  private Path dir;

  @ArgGroup private Length length = new Length();

  @ArgGroup(exclusive = false)
  private Part part;

  /** How long it may take. */
  static final class Length {
    @Option(names = "--quick", description = "About a minute and a half, and less to be trusted.")
    private boolean quick;

    @Option(names = "--long", description = "The full sizes, five million mentions among them; about an hour.")
    private boolean full;
  }

  /** What this program starts by itself. */
  static final class Part {
    @Option(names = "--child", hidden = true, required = true)
    private String child;

    @Option(names = "--mentions", hidden = true)
    private int mentions;

    @Option(names = "--operations", hidden = true)
    private int operations;
  }

  public BenchVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    if (!NAMES.contains(name)) {
      throw new ParameterException(spec.commandLine(), "there is no bench called '" + name + "': use" + String.join(", ", NAMES).substring(1) + ", or none for all");
    }
    if (part != null && dir != null) {
      return wiring.benchChild(part.child, dir, part.mentions, part.operations);
    }
    return wiring.bench(name, Optional.ofNullable(dir), size(), json);
  }

  private BenchSize size() {
    return length.quick ? BenchSize.QUICK : length.full ? BenchSize.LONG : BenchSize.STANDARD;
  }
}
