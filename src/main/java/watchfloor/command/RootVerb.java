package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import watchfloor.Wiring;

/** The program's own name without a verb: runs the room. It also knows the option that all verbs share. */
@Command(
    name = "watchfloor",
    mixinStandardHelpOptions = true,
    versionProvider = RootVerb.Version.class,
    description = "The command center for a brand's public conversation. Without a verb it runs the room.")
public final class RootVerb implements Callable<Integer> {
  private final Wiring wiring;

  @Option(
      names = "--center",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The center's folder; else $WATCHFLOOR_HOME, else ~/.watchfloor, else the demo center.")
  private Path center;

  public RootVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  /** The folder that was named, if one was. */
  Optional<Path> center() {
    return Optional.ofNullable(center);
  }

  @Override
  public Integer call() throws Exception {
    return wiring.run(center(), Optional.empty());
  }

  /** The version that the jar's manifest states. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootVerb.class.getPackage().getImplementationVersion();
      return new String[] {"watchfloor " + (version == null ? "(from the sources)" : version)};
    }
  }
}
