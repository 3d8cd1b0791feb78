package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Moves the store from files into a database. */
@Command(
    name = "move-store",
    mixinStandardHelpOptions = true,
    description = "Copies the store from the center's files into an empty PostgreSQL database, and compares both row by row. The room must be closed.")
public final class MoveStoreVerb implements Callable<Integer> {
  private final StoreCare care;

  @ParentCommand private RootVerb root;

  @Option(names = "--to", paramLabel = "URL", required = true, description = "The database, as postgresql://user@host:5432/db.")
  private String to;

  @Option(names = "--password-file", paramLabel = "FILE", description = "Holds the password and nothing else; readable by its owner only.")
  private Path passwordFile;

  public MoveStoreVerb(StoreCare care) {
    this.care = care;
  }

  @Override
  public Integer call() throws Exception {
    return care.moveStore(root.center(), to, Optional.ofNullable(passwordFile));
  }
}
