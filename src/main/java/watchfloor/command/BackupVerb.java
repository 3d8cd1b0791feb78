package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a backup of the store, or lists those that are there. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Makes a backup of the store now, while the room runs or not, and proves that it is sound.")
public final class BackupVerb implements Callable<Integer> {
  private final StoreCare care;

  @ParentCommand private RootVerb root;

  @Option(names = "--list", description = "Makes none, and lists the backups that are there, newest first.")
  private boolean list;

  public BackupVerb(StoreCare care) {
    this.care = care;
  }

  @Override
  public Integer call() throws Exception {
    return list ? care.backups(root.center()) : care.backup(root.center());
  }
}
